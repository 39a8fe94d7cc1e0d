using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
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

            migrationBuilder.AlterColumn<byte[]>(
                name: "organization_id",
                table: "name_decision",
                type: "BLOB",
                nullable: true,
                oldClrType: typeof(byte[]),
                oldType: "BLOB");

            migrationBuilder.AddColumn<string>(
                name: "meaning",
                table: "name_decision",
                type: "TEXT",
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

            migrationBuilder.AlterColumn<byte[]>(
                name: "organization_id",
                table: "name_decision",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0],
                oldClrType: typeof(byte[]),
                oldType: "BLOB",
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
