using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "programme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    title_zh_hant = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    title_zh_hans = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    aims = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    aims_zh_hant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    aims_zh_hans = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audience = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audience_zh_hant = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audience_zh_hans = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    languages = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rhythm = table.Column<string>(type: "text", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<long>(type: "bigint", nullable: true),
                    is_example = table.Column<bool>(type: "boolean", nullable: false),
                    entered_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_organization_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programme_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    title_zh_hant = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    title_zh_hans = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    held = table.Column<string>(type: "text", nullable: true),
                    begins = table.Column<string>(type: "text", nullable: true),
                    ends = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    call_id = table.Column<Guid>(type: "uuid", nullable: true),
                    completion_percent = table.Column<int>(type: "integer", nullable: true),
                    kept_days = table.Column<int>(type: "integer", nullable: false),
                    participants_told = table.Column<int>(type: "integer", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    copied_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<long>(type: "bigint", nullable: true),
                    entered_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_edition_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_edition_copied_from_id",
                        column: x => x.copied_from_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_organization_host_id",
                        column: x => x.host_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_programme_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programme",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    title_zh_hant = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    title_zh_hans = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    starts_local = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    ends_local = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false, collation: "C"),
                    starts = table.Column<long>(type: "bigint", nullable: false),
                    ends = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    link = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    teachers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    is_required = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_session_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_session_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    institution_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    institution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    alumni_since = table.Column<long>(type: "bigint", nullable: true),
                    completed_by_hand = table.Column<bool>(type: "boolean", nullable: true),
                    completed_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    entered_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participant", x => x.id);
                    table.ForeignKey(
                        name: "FK_participant_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participant_organization_institution_id",
                        column: x => x.institution_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participant_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participant_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_edition_activity_id",
                table: "edition",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_call_id",
                table: "edition",
                column: "call_id",
                unique: true,
                filter: "call_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_edition_copied_from_id",
                table: "edition",
                column: "copied_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_host_id",
                table: "edition",
                column: "host_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_keeper_id",
                table: "edition",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_programme_id_slug",
                table: "edition",
                columns: new[] { "programme_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_source_id",
                table: "edition",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_session_edition_id_number",
                table: "edition_session",
                columns: new[] { "edition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_session_keeper_id",
                table: "edition_session",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_edition_id_folded",
                table: "participant",
                columns: new[] { "edition_id", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_participant_edition_id_number",
                table: "participant",
                columns: new[] { "edition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participant_hash",
                table: "participant",
                column: "hash",
                unique: true,
                filter: "hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_participant_institution_id",
                table: "participant",
                column: "institution_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_keeper_id",
                table: "participant",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_person_id",
                table: "participant",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_participant_submission_id",
                table: "participant",
                column: "submission_id",
                unique: true,
                filter: "submission_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programme_agreement_id",
                table: "programme",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_alliance_id",
                table: "programme",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_folded",
                table: "programme",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_programme_keeper_id",
                table: "programme",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_slug",
                table: "programme",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_source_id",
                table: "programme",
                column: "source_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edition_session");

            migrationBuilder.DropTable(
                name: "participant");

            migrationBuilder.DropTable(
                name: "edition");

            migrationBuilder.DropTable(
                name: "programme");
        }
    }
}
