using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SiteKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "site_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kid = table.Column<string>(type: "TEXT", nullable: false),
                    x = table.Column<string>(type: "TEXT", nullable: false),
                    y = table.Column<string>(type: "TEXT", nullable: false),
                    @private = table.Column<byte[]>(name: "private", type: "BLOB", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_why = table.Column<string>(type: "TEXT", nullable: true),
                    endorsement = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_key", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_site_key_is_current",
                table: "site_key",
                column: "is_current",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_key_kid",
                table: "site_key",
                column: "kid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_key_number",
                table: "site_key",
                column: "number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "site_key");
        }
    }
}
