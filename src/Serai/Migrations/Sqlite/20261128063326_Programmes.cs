using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "certificate_template",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    design = table.Column<string>(type: "TEXT", nullable: false),
                    copied_from_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_template", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_template_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_places",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    given = table.Column<byte[]>(type: "BLOB", nullable: false),
                    revoked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    given_count = table.Column<int>(type: "INTEGER", nullable: false),
                    revoked_count = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_places", x => x.id);
                    table.ForeignKey(
                        name: "FK_issued_places_organization_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issuer_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    thumbprint = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 2048, nullable: false),
                    jwk = table.Column<string>(type: "TEXT", nullable: false),
                    @private = table.Column<byte[]>(name: "private", type: "BLOB", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issuer_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_issuer_key_organization_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_zh_hant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    title_zh_hans = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    aims = table.Column<string>(type: "TEXT", nullable: true),
                    aims_zh_hant = table.Column<string>(type: "TEXT", nullable: true),
                    aims_zh_hans = table.Column<string>(type: "TEXT", nullable: true),
                    audience = table.Column<string>(type: "TEXT", nullable: true),
                    audience_zh_hant = table.Column<string>(type: "TEXT", nullable: true),
                    audience_zh_hans = table.Column<string>(type: "TEXT", nullable: true),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    rhythm = table.Column<string>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    alliance_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    place_in_source = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_example = table.Column<bool>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "certificate_run",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    for_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    for_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    template_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    not_printed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    due = table.Column<long>(type: "INTEGER", nullable: true),
                    lease = table.Column<byte[]>(type: "BLOB", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_run", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_run_certificate_template_template_id",
                        column: x => x.template_id,
                        principalTable: "certificate_template",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_certificate_run_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    issuer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    for_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    for_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    holder_ref = table.Column<byte[]>(type: "BLOB", nullable: false),
                    template_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    holder_name = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    achievement = table.Column<string>(type: "TEXT", nullable: false),
                    values = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: true),
                    status_list_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    status_index = table.Column<int>(type: "INTEGER", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    revoked_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_issued_places_status_list_id",
                        column: x => x.status_list_id,
                        principalTable: "issued_places",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_certificate_organization_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_certificate_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    programme_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 90, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    title_zh_hant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    title_zh_hans = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    held = table.Column<string>(type: "TEXT", nullable: true),
                    begins = table.Column<string>(type: "TEXT", nullable: true),
                    ends = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    host_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    completion_percent = table.Column<int>(type: "INTEGER", nullable: true),
                    kept_days = table.Column<int>(type: "INTEGER", nullable: false),
                    participants_told = table.Column<int>(type: "INTEGER", nullable: true),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    place_in_source = table.Column<string>(type: "TEXT", nullable: true),
                    activity_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    copied_from_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "certificate_paper",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    certificate_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_paper", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_paper_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_certificate_paper_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate_run_item",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    holder_ref = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    certificate_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    problem = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_run_item", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_run_item_certificate_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_certificate_run_item_certificate_run_run_id",
                        column: x => x.run_id,
                        principalTable: "certificate_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "announcement",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    mailed = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_announcement", x => x.id);
                    table.ForeignKey(
                        name: "FK_announcement_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_announcement_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in_device",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_in_device", x => x.id);
                    table.ForeignKey(
                        name: "FK_check_in_device_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_file",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_file_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_file_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_key",
                columns: table => new
                {
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    x = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    y = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    @private = table.Column<byte[]>(name: "private", type: "BLOB", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_key", x => x.edition_id);
                    table.ForeignKey(
                        name: "FK_edition_key_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_outcome",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_outcome", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_outcome_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_outcome_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_outcome_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_session",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_zh_hant = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    title_zh_hans = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    starts_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ends_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    starts = table.Column<long>(type: "INTEGER", nullable: false),
                    ends = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    link = table.Column<string>(type: "TEXT", nullable: true),
                    teachers = table.Column<string>(type: "TEXT", nullable: false),
                    counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "edition_survey",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    design = table.Column<string>(type: "TEXT", nullable: false),
                    is_anonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminded_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_survey", x => x.id);
                    table.ForeignKey(
                        name: "FK_edition_survey_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_survey_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_taking",
                columns: table => new
                {
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    turns = table.Column<int>(type: "INTEGER", nullable: false),
                    visa_letter_text = table.Column<string>(type: "TEXT", nullable: true),
                    signatory = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    signatory_office = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_edition_taking", x => x.edition_id);
                    table.ForeignKey(
                        name: "FK_edition_taking_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_edition_taking_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participant",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    institution_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    institution_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    alumni_since = table.Column<long>(type: "INTEGER", nullable: true),
                    completed_by_hand = table.Column<bool>(type: "INTEGER", nullable: true),
                    completed_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "participant_import",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    first_number = table.Column<int>(type: "INTEGER", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participant_import", x => x.id);
                    table.ForeignKey(
                        name: "FK_participant_import_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participant_import_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "check_in_browser",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    device_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    first_heard_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_heard_at = table.Column<long>(type: "INTEGER", nullable: false),
                    announced = table.Column<int>(type: "INTEGER", nullable: false),
                    arrived = table.Column<int>(type: "INTEGER", nullable: false),
                    refused = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_in_browser", x => x.id);
                    table.ForeignKey(
                        name: "FK_check_in_browser_check_in_device_device_id",
                        column: x => x.device_id,
                        principalTable: "check_in_device",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "completion_decision",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    has_completed = table.Column<bool>(type: "INTEGER", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_completion_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_completion_decision_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_completion_decision_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_completion_decision_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participant_needs",
                columns: table => new
                {
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    wants_room = table.Column<bool>(type: "INTEGER", nullable: false),
                    arrives_on = table.Column<string>(type: "TEXT", nullable: true),
                    leaves_on = table.Column<string>(type: "TEXT", nullable: true),
                    diet = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    emergency_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    emergency_phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    passport_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    passport_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    born_on = table.Column<string>(type: "TEXT", nullable: true),
                    citizenship = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    looks = table.Column<int>(type: "INTEGER", nullable: false),
                    looked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participant_needs", x => x.participant_id);
                    table.ForeignKey(
                        name: "FK_participant_needs_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_participant_needs_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    survey_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_survey_key_edition_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "edition_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_survey_key_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_mark",
                columns: table => new
                {
                    survey_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    has_answered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_mark", x => new { x.survey_id, x.participant_id });
                    table.ForeignKey(
                        name: "FK_survey_mark_edition_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "edition_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_survey_mark_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "survey_slot",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    survey_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_slot", x => x.id);
                    table.ForeignKey(
                        name: "FK_survey_slot_edition_survey_survey_id",
                        column: x => x.survey_id,
                        principalTable: "edition_survey",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_survey_slot_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    edition_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    participant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    browser_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance", x => x.id);
                    table.ForeignKey(
                        name: "FK_attendance_check_in_browser_browser_id",
                        column: x => x.browser_id,
                        principalTable: "check_in_browser",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_edition_edition_id",
                        column: x => x.edition_id,
                        principalTable: "edition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_edition_session_session_id",
                        column: x => x.session_id,
                        principalTable: "edition_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_announcement_edition_id",
                table: "announcement",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcement_keeper_id",
                table: "announcement",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_browser_id",
                table: "attendance",
                column: "browser_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_edition_id_changed_at",
                table: "attendance",
                columns: new[] { "edition_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_keeper_id",
                table: "attendance",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_participant_id",
                table: "attendance",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_session_id_participant_id",
                table: "attendance",
                columns: new[] { "session_id", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_code",
                table: "certificate",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_for_id_holder_ref",
                table: "certificate",
                columns: new[] { "for_id", "holder_ref" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_holder_ref_template_id",
                table: "certificate",
                columns: new[] { "holder_ref", "template_id" },
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_issuer_id",
                table: "certificate",
                column: "issuer_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_keeper_id_id",
                table: "certificate",
                columns: new[] { "keeper_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_person_id",
                table: "certificate",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_status_list_id_status_index",
                table: "certificate",
                columns: new[] { "status_list_id", "status_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_paper_certificate_id",
                table: "certificate_paper",
                column: "certificate_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_paper_file_id",
                table: "certificate_paper",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_due",
                table: "certificate_run",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_for_kind_for_id",
                table: "certificate_run",
                columns: new[] { "for_kind", "for_id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_keeper_id",
                table: "certificate_run",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_person_id",
                table: "certificate_run",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_template_id",
                table: "certificate_run",
                column: "template_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_item_certificate_id",
                table: "certificate_run_item",
                column: "certificate_id",
                filter: "certificate_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_item_run_id_holder_ref",
                table: "certificate_run_item",
                columns: new[] { "run_id", "holder_ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_run_item_run_id_state_number",
                table: "certificate_run_item",
                columns: new[] { "run_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_template_keeper_id",
                table: "certificate_template",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_browser_device_id_mark",
                table: "check_in_browser",
                columns: new[] { "device_id", "mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_in_device_edition_id",
                table: "check_in_device",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_in_device_hash",
                table: "check_in_device",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_completion_decision_edition_id",
                table: "completion_decision",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_completion_decision_keeper_id",
                table: "completion_decision",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_completion_decision_participant_id",
                table: "completion_decision",
                column: "participant_id");

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
                name: "ix_edition_file_edition_id",
                table: "edition_file",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_file_file_id",
                table: "edition_file",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_file_keeper_id",
                table: "edition_file",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_key_code",
                table: "edition_key",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_outcome_edition_id",
                table: "edition_outcome",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_outcome_keeper_id",
                table: "edition_outcome",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_outcome_source_id",
                table: "edition_outcome",
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
                name: "ix_edition_survey_edition_id",
                table: "edition_survey",
                column: "edition_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_survey_keeper_id",
                table: "edition_survey",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_taking_keeper_id",
                table: "edition_taking",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_issued_places_address",
                table: "issued_places",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_places_issuer_given_count",
                table: "issued_places",
                columns: new[] { "issuer", "given_count" });

            migrationBuilder.CreateIndex(
                name: "ix_issued_places_issuer_id",
                table: "issued_places",
                column: "issuer_id");

            migrationBuilder.CreateIndex(
                name: "ix_issuer_key_address",
                table: "issuer_key",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issuer_key_issuer",
                table: "issuer_key",
                column: "issuer");

            migrationBuilder.CreateIndex(
                name: "ix_issuer_key_issuer_id_is_current",
                table: "issuer_key",
                columns: new[] { "issuer_id", "is_current" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issuer_key_name",
                table: "issuer_key",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_issuer_key_thumbprint",
                table: "issuer_key",
                column: "thumbprint",
                unique: true);

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
                name: "ix_participant_import_edition_id",
                table: "participant_import",
                column: "edition_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_import_keeper_id",
                table: "participant_import",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_participant_needs_edition_id",
                table: "participant_needs",
                column: "edition_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_survey_key_hash",
                table: "survey_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_survey_key_participant_id",
                table: "survey_key",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_key_survey_id",
                table: "survey_key",
                column: "survey_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_mark_participant_id",
                table: "survey_mark",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_slot_participant_id",
                table: "survey_slot",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_slot_survey_id",
                table: "survey_slot",
                column: "survey_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announcement");

            migrationBuilder.DropTable(
                name: "attendance");

            migrationBuilder.DropTable(
                name: "certificate_paper");

            migrationBuilder.DropTable(
                name: "certificate_run_item");

            migrationBuilder.DropTable(
                name: "completion_decision");

            migrationBuilder.DropTable(
                name: "edition_file");

            migrationBuilder.DropTable(
                name: "edition_key");

            migrationBuilder.DropTable(
                name: "edition_outcome");

            migrationBuilder.DropTable(
                name: "edition_taking");

            migrationBuilder.DropTable(
                name: "issuer_key");

            migrationBuilder.DropTable(
                name: "participant_import");

            migrationBuilder.DropTable(
                name: "participant_needs");

            migrationBuilder.DropTable(
                name: "survey_key");

            migrationBuilder.DropTable(
                name: "survey_mark");

            migrationBuilder.DropTable(
                name: "survey_slot");

            migrationBuilder.DropTable(
                name: "check_in_browser");

            migrationBuilder.DropTable(
                name: "edition_session");

            migrationBuilder.DropTable(
                name: "certificate");

            migrationBuilder.DropTable(
                name: "certificate_run");

            migrationBuilder.DropTable(
                name: "edition_survey");

            migrationBuilder.DropTable(
                name: "participant");

            migrationBuilder.DropTable(
                name: "check_in_device");

            migrationBuilder.DropTable(
                name: "issued_places");

            migrationBuilder.DropTable(
                name: "certificate_template");

            migrationBuilder.DropTable(
                name: "edition");

            migrationBuilder.DropTable(
                name: "programme");
        }
    }
}
