using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Privacy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_grant_person_person_id",
                table: "grant");

            migrationBuilder.AddColumn<byte[]>(
                name: "browser",
                table: "session",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "warned",
                table: "person",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "password_wish",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    lease = table.Column<byte[]>(type: "BLOB", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_password_wish", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_password_wish_due",
                table: "password_wish",
                column: "due");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "password_wish");

            migrationBuilder.DropColumn(
                name: "browser",
                table: "session");

            migrationBuilder.DropColumn(
                name: "warned",
                table: "person");

            migrationBuilder.AddForeignKey(
                name: "FK_grant_person_person_id",
                table: "grant",
                column: "person_id",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
