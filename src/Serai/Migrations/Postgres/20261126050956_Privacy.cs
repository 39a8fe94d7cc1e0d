using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
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
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "warned",
                table: "person",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "password_wish",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    site = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<long>(type: "bigint", nullable: true),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C")
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
