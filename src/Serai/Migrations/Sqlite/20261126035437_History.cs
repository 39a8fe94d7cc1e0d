using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "change",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "step_id",
                table: "change",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "edit",
                columns: table => new
                {
                    step_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    other_id = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edit", x => new { x.step_id, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "history_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "private_value",
                columns: table => new
                {
                    step_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_private_value", x => new { x.step_id, x.ordinal, x.column });
                });

            migrationBuilder.CreateTable(
                name: "step",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    verb = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    undoes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    edits = table.Column<int>(type: "INTEGER", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "step_subject",
                columns: table => new
                {
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    step_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_step_subject", x => new { x.subject_id, x.step_id });
                });

            migrationBuilder.InsertData(
                table: "history_head",
                columns: new[] { "id", "hash", "number" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_change_step_id_ordinal",
                table: "change",
                columns: new[] { "step_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_edit_kind_key",
                table: "edit",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_private_value_owner_id",
                table: "private_value",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_step_number",
                table: "step",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_step_person_id",
                table: "step",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_step_undoes",
                table: "step",
                column: "undoes",
                filter: "undoes IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_step_subject_step_id",
                table: "step_subject",
                column: "step_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edit");

            migrationBuilder.DropTable(
                name: "history_head");

            migrationBuilder.DropTable(
                name: "private_value");

            migrationBuilder.DropTable(
                name: "step");

            migrationBuilder.DropTable(
                name: "step_subject");

            migrationBuilder.DropIndex(
                name: "ix_change_step_id_ordinal",
                table: "change");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "change");

            migrationBuilder.DropColumn(
                name: "step_id",
                table: "change");
        }
    }
}
