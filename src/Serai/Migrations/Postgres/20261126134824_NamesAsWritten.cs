using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NamesAsWritten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_name_decision_organization_organization_id",
                table: "name_decision");

            migrationBuilder.AlterColumn<Guid>(
                name: "organization_id",
                table: "name_decision",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "meaning",
                table: "name_decision",
                type: "text",
                nullable: false,
                defaultValue: "organization");

            migrationBuilder.AddForeignKey(
                name: "FK_name_decision_organization_organization_id",
                table: "name_decision",
                column: "organization_id",
                principalTable: "organization",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_name_decision_organization_organization_id",
                table: "name_decision");

            migrationBuilder.DropColumn(
                name: "meaning",
                table: "name_decision");

            migrationBuilder.AlterColumn<Guid>(
                name: "organization_id",
                table: "name_decision",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "FK_name_decision_organization_organization_id",
                table: "name_decision",
                column: "organization_id",
                principalTable: "organization",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
