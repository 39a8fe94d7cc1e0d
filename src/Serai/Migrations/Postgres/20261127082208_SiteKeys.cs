using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kid = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    x = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    y = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    @private = table.Column<byte[]>(name: "private", type: "bytea", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: true),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    retired_at = table.Column<long>(type: "bigint", nullable: true),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    revoked_why = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    endorsement = table.Column<string>(type: "text", nullable: true, collation: "C")
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
