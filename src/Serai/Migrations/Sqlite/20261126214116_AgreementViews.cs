using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgreementViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_agreement_party_agreement_id",
                table: "agreement_party");

            migrationBuilder.DropIndex(
                name: "ix_agreement_keeper_id_ends_on",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_keeper_id_last_activity",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_keeper_id_sort_name_id",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_stage_ends_on",
                table: "agreement");

            migrationBuilder.AlterColumn<int>(
                name: "covers",
                table: "agreement",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "expiring_from",
                table: "agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_by",
                table: "agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "notice_given",
                table: "agreement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agreement_feed",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    made = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_feed", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_feed_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "agreement_notice",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    about_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    ahead = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    sent = table.Column<long>(type: "INTEGER", nullable: false),
                    at_version = table.Column<int>(type: "INTEGER", nullable: false),
                    closed = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_notice_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_word",
                columns: table => new
                {
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_word", x => new { x.word, x.agreement_id });
                    table.ForeignKey(
                        name: "FK_agreement_word_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_view",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_view", x => x.id);
                    table.ForeignKey(
                        name: "FK_register_view_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "reminder_rule",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    months = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    days = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    escalate_days = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_rule", x => x.id);
                    table.ForeignKey(
                        name: "FK_reminder_rule_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_agreement_id_organization_id",
                table: "agreement_party",
                columns: new[] { "agreement_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_ends_on_id_keeper_id_stage_kind_confidentiality_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "ends_on", "id", "keeper_id", "stage", "kind", "confidentiality", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_keeper_id",
                table: "agreement",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_last_activity_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "last_activity", "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_by",
                table: "agreement",
                column: "notice_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_sort_name_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "sort_name", "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_feed_hash",
                table: "agreement_feed",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_feed_office_id",
                table: "agreement_feed",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_feed_person_id",
                table: "agreement_feed",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_about_id_day_unit_ahead",
                table: "agreement_notice",
                columns: new[] { "about_id", "day", "unit", "ahead" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_agreement_id",
                table: "agreement_notice",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_closed_sent",
                table: "agreement_notice",
                columns: new[] { "closed", "sent" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_word_agreement_id_word",
                table: "agreement_word",
                columns: new[] { "agreement_id", "word" });

            migrationBuilder.CreateIndex(
                name: "ix_register_view_office_id",
                table: "register_view",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_view_person_id",
                table: "register_view",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_rule_keeper_id",
                table: "reminder_rule",
                column: "keeper_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_feed");

            migrationBuilder.DropTable(
                name: "agreement_notice");

            migrationBuilder.DropTable(
                name: "agreement_word");

            migrationBuilder.DropTable(
                name: "register_view");

            migrationBuilder.DropTable(
                name: "reminder_rule");

            migrationBuilder.DropIndex(
                name: "ix_agreement_party_agreement_id_organization_id",
                table: "agreement_party");

            migrationBuilder.DropIndex(
                name: "ix_agreement_ends_on_id_keeper_id_stage_kind_confidentiality_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_keeper_id",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_last_activity_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_notice_by",
                table: "agreement");

            migrationBuilder.DropIndex(
                name: "ix_agreement_sort_name_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "expiring_from",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "notice_by",
                table: "agreement");

            migrationBuilder.DropColumn(
                name: "notice_given",
                table: "agreement");

            migrationBuilder.AlterColumn<string>(
                name: "covers",
                table: "agreement",
                type: "TEXT",
                nullable: false,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_agreement_id",
                table: "agreement_party",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_keeper_id_ends_on",
                table: "agreement",
                columns: new[] { "keeper_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_keeper_id_last_activity",
                table: "agreement",
                columns: new[] { "keeper_id", "last_activity" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_keeper_id_sort_name_id",
                table: "agreement",
                columns: new[] { "keeper_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_stage_ends_on",
                table: "agreement",
                columns: new[] { "stage", "ends_on" });
        }
    }
}
