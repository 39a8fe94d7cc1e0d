using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Cosigning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "partner",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    identifier = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    own_address = table.Column<string>(type: "TEXT", nullable: false),
                    own_identifier = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    found_key = table.Column<string>(type: "TEXT", nullable: true),
                    keys_asked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner", x => x.id);
                    table.ForeignKey(
                        name: "FK_partner_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partner_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signature_lapse",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    signature_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signature_lapse", x => x.id);
                    table.ForeignKey(
                        name: "FK_signature_lapse_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_signature_lapse_agreement_signature_signature_id",
                        column: x => x.signature_id,
                        principalTable: "agreement_signature",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_signature_lapse_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cosigned_agreement",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    partner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    family_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    open_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    holding_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    table = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    in_force = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    last_day = table.Column<string>(type: "TEXT", nullable: true),
                    their_copy = table.Column<string>(type: "TEXT", nullable: true),
                    their_copy_number = table.Column<long>(type: "INTEGER", nullable: false),
                    their_copy_at = table.Column<long>(type: "INTEGER", nullable: true),
                    copies_differ = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cosigned_agreement", x => x.id);
                    table.ForeignKey(
                        name: "FK_cosigned_agreement_agreement_holding_id",
                        column: x => x.holding_id,
                        principalTable: "agreement",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_cosigned_agreement_agreement_open_id",
                        column: x => x.open_id,
                        principalTable: "agreement",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_cosigned_agreement_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cosigned_agreement_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "key_comparison",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    partner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    own_kid = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    their_kid = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_comparison", x => x.id);
                    table.ForeignKey(
                        name: "FK_key_comparison_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_key_comparison_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "partner_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    partner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kid = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    jwk = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_partner_key_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_partner_key_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cosign_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    message_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cosigned_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    partner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_ours = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    seen = table.Column<int>(type: "INTEGER", nullable: false),
                    clock = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    notice_months = table.Column<int>(type: "INTEGER", nullable: true),
                    last_day = table.Column<string>(type: "TEXT", nullable: true),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    jws = table.Column<string>(type: "TEXT", nullable: false),
                    time = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    receipt = table.Column<string>(type: "TEXT", nullable: true),
                    receipt_at = table.Column<long>(type: "INTEGER", nullable: true),
                    receipt_own = table.Column<int>(type: "INTEGER", nullable: true),
                    refused = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    lease = table.Column<byte[]>(type: "BLOB", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cosign_message", x => x.id);
                    table.ForeignKey(
                        name: "FK_cosign_message_cosigned_agreement_cosigned_id",
                        column: x => x.cosigned_id,
                        principalTable: "cosigned_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cosign_message_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cosign_message_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cosign_message_cosigned_id_is_ours_number",
                table: "cosign_message",
                columns: new[] { "cosigned_id", "is_ours", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cosign_message_due",
                table: "cosign_message",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_cosign_message_keeper_id",
                table: "cosign_message",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_cosign_message_message_id",
                table: "cosign_message",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_cosign_message_partner_id_at",
                table: "cosign_message",
                columns: new[] { "partner_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_family_id",
                table: "cosigned_agreement",
                column: "family_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_holding_id",
                table: "cosigned_agreement",
                column: "holding_id");

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_keeper_id",
                table: "cosigned_agreement",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_last_day",
                table: "cosigned_agreement",
                column: "last_day");

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_open_id",
                table: "cosigned_agreement",
                column: "open_id");

            migrationBuilder.CreateIndex(
                name: "ix_cosigned_agreement_partner_id",
                table: "cosigned_agreement",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_comparison_office_id",
                table: "key_comparison",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_comparison_partner_id",
                table: "key_comparison",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_office_id_address_identifier",
                table: "partner",
                columns: new[] { "office_id", "address", "identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_organization_id",
                table: "partner",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_key_office_id",
                table: "partner_key",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_key_partner_id_kid",
                table: "partner_key",
                columns: new[] { "partner_id", "kid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signature_lapse_agreement_id",
                table: "signature_lapse",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_signature_lapse_keeper_id",
                table: "signature_lapse",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_signature_lapse_signature_id",
                table: "signature_lapse",
                column: "signature_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cosign_message");

            migrationBuilder.DropTable(
                name: "key_comparison");

            migrationBuilder.DropTable(
                name: "partner_key");

            migrationBuilder.DropTable(
                name: "signature_lapse");

            migrationBuilder.DropTable(
                name: "cosigned_agreement");

            migrationBuilder.DropTable(
                name: "partner");
        }
    }
}
