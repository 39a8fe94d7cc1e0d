using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgreementRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement_approval",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    for_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    handed_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    text_version = table.Column<int>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_approval", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_approval_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_approval_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_comment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    clause = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_internal = table.Column<bool>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_comment", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_comment_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_comment_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_comment_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_rule",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false),
                    may_take = table.Column<string>(type: "TEXT", nullable: false),
                    needs_text = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_document = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_reason = table.Column<bool>(type: "INTEGER", nullable: false),
                    goes_on_by_itself = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_in_charge = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_parties = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_rule", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_rule_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_approver",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_approver", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_approver_agreement_rule_rule_id",
                        column: x => x.rule_id,
                        principalTable: "agreement_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_approver_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approval_agreement_id",
                table: "agreement_approval",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approval_keeper_id_state_ended_at",
                table: "agreement_approval",
                columns: new[] { "keeper_id", "state", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approver_office_id",
                table: "agreement_approver",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approver_rule_id",
                table: "agreement_approver",
                column: "rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_agreement_id",
                table: "agreement_comment",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_keeper_id",
                table: "agreement_comment",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_office_id",
                table: "agreement_comment",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_rule_office_id_kind_stage",
                table: "agreement_rule",
                columns: new[] { "office_id", "kind", "stage" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_approval");

            migrationBuilder.DropTable(
                name: "agreement_approver");

            migrationBuilder.DropTable(
                name: "agreement_comment");

            migrationBuilder.DropTable(
                name: "agreement_rule");
        }
    }
}
