using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WhatStoodAbove : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "alliance_id",
                table: "agreement_version",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "parent_id",
                table: "agreement_version",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "alliance_id",
                table: "agreement_version");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "agreement_version");
        }
    }
}
