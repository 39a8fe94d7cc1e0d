using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Calls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_zh_hant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    title_zh_hans = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    about_zh_hant = table.Column<string>(type: "TEXT", nullable: true),
                    about_zh_hans = table.Column<string>(type: "TEXT", nullable: true),
                    audience = table.Column<string>(type: "TEXT", nullable: false),
                    alliance_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    members_on = table.Column<string>(type: "TEXT", nullable: true),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    opens_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    closes_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    opens = table.Column<long>(type: "INTEGER", nullable: true),
                    closes = table.Column<long>(type: "INTEGER", nullable: true),
                    grace_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    form_number = table.Column<int>(type: "INTEGER", nullable: true),
                    copied_from_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_call_copied_from_id",
                        column: x => x.copied_from_id,
                        principalTable: "call",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_call_organization_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "organization",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_call_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_form",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    design = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_form", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_form_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_form_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_invitation",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_invitation", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_invitation_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_invitation_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_count",
                columns: table => new
                {
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_count", x => x.call_id);
                    table.ForeignKey(
                        name: "FK_submission_count_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submission",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    form_number = table.Column<int>(type: "INTEGER", nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    for_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    invitation_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission", x => x.id);
                    table.ForeignKey(
                        name: "FK_submission_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_submission_call_invitation_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "call_invitation",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_submission_organization_for_id",
                        column: x => x.for_id,
                        principalTable: "organization",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_submission_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submission_value",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    number = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_value", x => x.id);
                    table.ForeignKey(
                        name: "FK_submission_value_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "writing_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_writing_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_writing_key_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_call_alliance_id",
                table: "call",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_closes",
                table: "call",
                column: "closes");

            migrationBuilder.CreateIndex(
                name: "ix_call_copied_from_id",
                table: "call",
                column: "copied_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_keeper_id",
                table: "call",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_slug",
                table: "call",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_form_call_id_number",
                table: "call_form",
                columns: new[] { "call_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_form_keeper_id",
                table: "call_form",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_invitation_call_id",
                table: "call_invitation",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_invitation_hash",
                table: "call_invitation",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_invitation_keeper_id",
                table: "call_invitation",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_call_id_number",
                table: "submission",
                columns: new[] { "call_id", "number" },
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submission_call_id_state",
                table: "submission",
                columns: new[] { "call_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_for_id",
                table: "submission",
                column: "for_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_invitation_id",
                table: "submission",
                column: "invitation_id",
                unique: true,
                filter: "invitation_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submission_keeper_id",
                table: "submission",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_submission_person_id",
                table: "submission",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_call_id_field_value",
                table: "submission_value",
                columns: new[] { "call_id", "field", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_submission_id_field",
                table: "submission_value",
                columns: new[] { "submission_id", "field" });

            migrationBuilder.CreateIndex(
                name: "ix_writing_key_hash",
                table: "writing_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_writing_key_submission_id",
                table: "writing_key",
                column: "submission_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_form");

            migrationBuilder.DropTable(
                name: "submission_count");

            migrationBuilder.DropTable(
                name: "submission_value");

            migrationBuilder.DropTable(
                name: "writing_key");

            migrationBuilder.DropTable(
                name: "submission");

            migrationBuilder.DropTable(
                name: "call_invitation");

            migrationBuilder.DropTable(
                name: "call");
        }
    }
}
