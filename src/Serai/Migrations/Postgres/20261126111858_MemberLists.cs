using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MemberLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "member_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trust = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<string>(type: "text", nullable: true),
                    complete = table.Column<bool>(type: "boolean", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    begun_by = table.Column<Guid>(type: "uuid", nullable: true),
                    begun_at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    header = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    columns = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row_count = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_list", x => x.id);
                    table.ForeignKey(
                        name: "FK_member_list_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "name_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_name_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_name_decision_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_name_decision_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "member_list_row",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    web = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    problem = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: false),
                    candidates = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    same_named = table.Column<int>(type: "integer", nullable: false),
                    same_countries = table.Column<int>(type: "integer", nullable: false),
                    choice = table.Column<string>(type: "text", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    new_country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    new_city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    new_web = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    step = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_list_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_member_list_row_member_list_list_id",
                        column: x => x.list_id,
                        principalTable: "member_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_member_list_alliance_id",
                table: "member_list",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_member_list_begun_by",
                table: "member_list",
                column: "begun_by");

            migrationBuilder.CreateIndex(
                name: "ix_member_list_row_decided_by",
                table: "member_list_row",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_member_list_row_list_id_choice_finding",
                table: "member_list_row",
                columns: new[] { "list_id", "choice", "finding" });

            migrationBuilder.CreateIndex(
                name: "ix_member_list_row_list_id_number",
                table: "member_list_row",
                columns: new[] { "list_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_name_decision_alliance_id",
                table: "name_decision",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_name_decision_key_alliance_id",
                table: "name_decision",
                columns: new[] { "key", "alliance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_name_decision_organization_id",
                table: "name_decision",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "member_list_row");

            migrationBuilder.DropTable(
                name: "name_decision");

            migrationBuilder.DropTable(
                name: "member_list");
        }
    }
}
