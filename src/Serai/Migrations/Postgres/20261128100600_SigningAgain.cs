using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SigningAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "design",
                table: "certificate_run",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "signed_again_at",
                table: "certificate",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "signing_run",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    left = table.Column<int>(type: "integer", nullable: false),
                    due = table.Column<long>(type: "bigint", nullable: true),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signing_run", x => x.id);
                    table.ForeignKey(
                        name: "FK_signing_run_issuer_key_key_id",
                        column: x => x.key_id,
                        principalTable: "issuer_key",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_signing_run_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_signing_run_due",
                table: "signing_run",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_signing_run_keeper_id",
                table: "signing_run",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_signing_run_key_id",
                table: "signing_run",
                column: "key_id",
                unique: true,
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_signing_run_person_id",
                table: "signing_run",
                column: "person_id",
                filter: "person_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "signing_run");

            migrationBuilder.DropColumn(
                name: "design",
                table: "certificate_run");

            migrationBuilder.DropColumn(
                name: "signed_again_at",
                table: "certificate");
        }
    }
}
