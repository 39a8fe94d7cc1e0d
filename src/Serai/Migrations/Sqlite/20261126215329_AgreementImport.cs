using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgreementImport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement_import",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    begun_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    ways = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    confidentiality = table.Column<string>(type: "TEXT", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_document",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_document", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_document_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_import_document_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_partner",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: false),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    same_named = table.Column<int>(type: "INTEGER", nullable: false),
                    choice = table.Column<string>(type: "TEXT", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    new_name = table.Column<string>(type: "TEXT", nullable: true),
                    new_country = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_partner", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_partner_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_row",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    is_left_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    step = table.Column<byte[]>(type: "BLOB", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_row_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_begun_by",
                table: "agreement_import",
                column: "begun_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_keeper_id",
                table: "agreement_import",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_document_file_id",
                table: "agreement_import_document",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_document_import_id_path",
                table: "agreement_import_document",
                columns: new[] { "import_id", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_decided_by",
                table: "agreement_import_partner",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_import_id_key",
                table: "agreement_import_partner",
                columns: new[] { "import_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_key",
                table: "agreement_import_partner",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_row_import_id_number",
                table: "agreement_import_row",
                columns: new[] { "import_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_import_document");

            migrationBuilder.DropTable(
                name: "agreement_import_partner");

            migrationBuilder.DropTable(
                name: "agreement_import_row");

            migrationBuilder.DropTable(
                name: "agreement_import");
        }
    }
}
