using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AgreementKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "agreement",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_key",
                table: "agreement",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_agreement_key",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "key",
                table: "agreement");
        }
    }
}
