using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReviewTalk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_submission_value_call_id_field_value",
                table: "submission_value");

            migrationBuilder.DropIndex(
                name: "ix_submission_value_submission_id_field",
                table: "submission_value");

            migrationBuilder.DropIndex(
                name: "ix_submission_call_id_state",
                table: "submission");

            migrationBuilder.AddColumn<bool>(
                name: "delegates",
                table: "review_round",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "delegates_to_new",
                table: "review_round",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "discussion",
                table: "review_round",
                type: "TEXT",
                nullable: false,
                defaultValue: "Off");

            migrationBuilder.AddColumn<int>(
                name: "late_days",
                table: "review_round",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "handed_at",
                table: "review",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "handed_from_id",
                table: "review",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handed_why",
                table: "review",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "review_remark",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_remark", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_remark_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_remark_review_round_round_id",
                        column: x => x.round_id,
                        principalTable: "review_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_remark_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_reminder",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_reminder", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_reminder_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_reminder_review_round_round_id",
                        column: x => x.round_id,
                        principalTable: "review_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_review_reminder_reviewer_reviewer_id",
                        column: x => x.reviewer_id,
                        principalTable: "reviewer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_call_id_field_value_submission_id",
                table: "submission_value",
                columns: new[] { "call_id", "field", "value", "submission_id" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_submission_id_field_value_number",
                table: "submission_value",
                columns: new[] { "submission_id", "field", "value", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_call_id_state_number_id",
                table: "submission",
                columns: new[] { "call_id", "state", "number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_remark_call_id",
                table: "review_remark",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_remark_person_id",
                table: "review_remark",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_review_remark_round_id_submission_id",
                table: "review_remark",
                columns: new[] { "round_id", "submission_id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_remark_submission_id",
                table: "review_remark",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_remark_told_at",
                table: "review_remark",
                column: "told_at");

            migrationBuilder.CreateIndex(
                name: "ix_review_reminder_call_id",
                table: "review_reminder",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_reminder_reviewer_id",
                table: "review_reminder",
                column: "reviewer_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_reminder_round_id_reviewer_id_step_day",
                table: "review_reminder",
                columns: new[] { "round_id", "reviewer_id", "step", "day" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "review_remark");

            migrationBuilder.DropTable(
                name: "review_reminder");

            migrationBuilder.DropIndex(
                name: "ix_submission_value_call_id_field_value_submission_id",
                table: "submission_value");

            migrationBuilder.DropIndex(
                name: "ix_submission_value_submission_id_field_value_number",
                table: "submission_value");

            migrationBuilder.DropIndex(
                name: "ix_submission_call_id_state_number_id",
                table: "submission");

            migrationBuilder.DropColumn(
                name: "delegates",
                table: "review_round");

            migrationBuilder.DropColumn(
                name: "delegates_to_new",
                table: "review_round");

            migrationBuilder.DropColumn(
                name: "discussion",
                table: "review_round");

            migrationBuilder.DropColumn(
                name: "late_days",
                table: "review_round");

            migrationBuilder.DropColumn(
                name: "handed_at",
                table: "review");

            migrationBuilder.DropColumn(
                name: "handed_from_id",
                table: "review");

            migrationBuilder.DropColumn(
                name: "handed_why",
                table: "review");

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_call_id_field_value",
                table: "submission_value",
                columns: new[] { "call_id", "field", "value" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_value_submission_id_field",
                table: "submission_value",
                columns: new[] { "submission_id", "field" });

            migrationBuilder.CreateIndex(
                name: "ix_submission_call_id_state",
                table: "submission",
                columns: new[] { "call_id", "state" });
        }
    }
}
