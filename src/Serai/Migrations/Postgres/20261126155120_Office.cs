using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Office : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "file_chunk",
                columns: table => new
                {
                    content = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_chunk", x => new { x.content, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "office_contact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    phone = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_contact", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_contact_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_contact_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_delegate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    email = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_delegate", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_delegate_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_delegate_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_dues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false, collation: "C"),
                    due = table.Column<string>(type: "text", nullable: true),
                    paid = table.Column<string>(type: "text", nullable: true),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_dues", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_dues_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_dues_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<long>(type: "bigint", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_note", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_note_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_note_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_reminder",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<string>(type: "text", nullable: true),
                    whose_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    done_at = table.Column<long>(type: "bigint", nullable: true),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_reminder", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_reminder_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_reminder_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_visit",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<long>(type: "bigint", nullable: true),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_visit", x => new { x.office_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_office_visit_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    media_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_file_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_file_organization_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_file_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_office_contact_office_id_partner_id",
                table: "office_contact",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_contact_partner_id",
                table: "office_contact",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_delegate_office_id_partner_id",
                table: "office_delegate",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_delegate_partner_id",
                table: "office_delegate",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_dues_office_id_partner_id",
                table: "office_dues",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_dues_partner_id",
                table: "office_dues",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_file_file_id",
                table: "office_file",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_file_office_id_partner_id",
                table: "office_file",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_file_partner_id",
                table: "office_file",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_note_office_id_partner_id",
                table: "office_note",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_note_partner_id",
                table: "office_note",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_reminder_office_id_partner_id",
                table: "office_reminder",
                columns: new[] { "office_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_office_reminder_partner_id",
                table: "office_reminder",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_sha256",
                table: "stored_file",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_uploaded_by",
                table: "stored_file",
                column: "uploaded_by",
                filter: "uploaded_by IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "file_chunk");

            migrationBuilder.DropTable(
                name: "office_contact");

            migrationBuilder.DropTable(
                name: "office_delegate");

            migrationBuilder.DropTable(
                name: "office_dues");

            migrationBuilder.DropTable(
                name: "office_file");

            migrationBuilder.DropTable(
                name: "office_note");

            migrationBuilder.DropTable(
                name: "office_reminder");

            migrationBuilder.DropTable(
                name: "office_visit");

            migrationBuilder.DropTable(
                name: "stored_file");
        }
    }
}
