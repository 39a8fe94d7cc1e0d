using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Agreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    confidentiality = table.Column<string>(type: "TEXT", nullable: false),
                    signed = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<string>(type: "TEXT", nullable: true),
                    ends_on = table.Column<string>(type: "TEXT", nullable: true),
                    expiring_from = table.Column<string>(type: "TEXT", nullable: true),
                    notice_by = table.Column<string>(type: "TEXT", nullable: true),
                    notice_given = table.Column<string>(type: "TEXT", nullable: true),
                    renewal = table.Column<string>(type: "TEXT", nullable: false),
                    renewal_years = table.Column<int>(type: "INTEGER", nullable: true),
                    notice_months = table.Column<int>(type: "INTEGER", nullable: true),
                    covers = table.Column<int>(type: "INTEGER", nullable: false),
                    languages = table.Column<string>(type: "TEXT", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    alliance_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    initiative_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    parent_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    succeeds_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    succession = table.Column<string>(type: "TEXT", nullable: true),
                    family_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    in_charge_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    place_in_source = table.Column<string>(type: "TEXT", nullable: true),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    sort_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_activity = table.Column<string>(type: "TEXT", nullable: true),
                    activity_count = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_agreement_parent_id",
                        column: x => x.parent_id,
                        principalTable: "agreement",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_agreement_agreement_succeeds_id",
                        column: x => x.succeeds_id,
                        principalTable: "agreement",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_agreement_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_agreement_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_agreement_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

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
                name: "agreement_import",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    begun_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    ways = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    confidentiality = table.Column<string>(type: "TEXT", nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_kind_of_site",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_zh_hant = table.Column<string>(type: "TEXT", nullable: true),
                    name_zh_hans = table.Column<string>(type: "TEXT", nullable: true),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_kind_of_site", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agreement_rule",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    is_used = table.Column<bool>(type: "INTEGER", nullable: false),
                    may_take = table.Column<string>(type: "TEXT", nullable: false),
                    needs_text = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_document = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs_reason = table.Column<bool>(type: "INTEGER", nullable: false),
                    goes_on_by_itself = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_in_charge = table.Column<bool>(type: "INTEGER", nullable: false),
                    tells_parties = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_rule", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_rule_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_template",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    text_en = table.Column<string>(type: "TEXT", nullable: true),
                    text_zh_hant = table.Column<string>(type: "TEXT", nullable: true),
                    text_zh_hans = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_template", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_template_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
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

            migrationBuilder.CreateTable(
                name: "agreement_activity",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    activity_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    known_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_activity", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_activity_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_activity_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_activity_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_approval",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    for_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    handed_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", nullable: true),
                    text_version = table.Column<int>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_approval", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_approval_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_approval_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_comment",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    clause = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_internal = table.Column<bool>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_comment", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_comment_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_comment_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_comment_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_field",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_field", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_field_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_file",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_file_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_file_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_file_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_move",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_move", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_move_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_move_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "agreement_party",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_party", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_party_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_party_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_version",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    canonical = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    previous_digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_version_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_version_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
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
                name: "agreement_import_document",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_document", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_document_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_import_document_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_partner",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: false),
                    candidates = table.Column<string>(type: "TEXT", nullable: false),
                    same_named = table.Column<int>(type: "INTEGER", nullable: false),
                    choice = table.Column<string>(type: "TEXT", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    new_name = table.Column<string>(type: "TEXT", nullable: true),
                    new_country = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_partner", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_partner_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_import_row",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    is_left_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    step = table.Column<byte[]>(type: "BLOB", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_import_row", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_import_row_agreement_import_import_id",
                        column: x => x.import_id,
                        principalTable: "agreement_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_approver",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    office_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_approver", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_approver_agreement_rule_rule_id",
                        column: x => x.rule_id,
                        principalTable: "agreement_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_approver_organization_office_id",
                        column: x => x.office_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_contact",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    party_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_contact", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_contact_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_contact_agreement_party_party_id",
                        column: x => x.party_id,
                        principalTable: "agreement_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_contact_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_obligation",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    owed_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    due = table.Column<string>(type: "TEXT", nullable: true),
                    met = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_obligation", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_obligation_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_obligation_agreement_party_owed_by",
                        column: x => x.owed_by,
                        principalTable: "agreement_party",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_agreement_obligation_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signatory",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    party_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_signatory", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_signatory_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signatory_agreement_party_party_id",
                        column: x => x.party_id,
                        principalTable: "agreement_party",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signatory_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_signature",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agreement_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    organization_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    on = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_signature", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreement_signature_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signature_agreement_version_version_id",
                        column: x => x.version_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signature_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signature_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_agreement_signature_stored_file_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_file",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_alliance_id",
                table: "agreement",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_ends_on_id_keeper_id_stage_kind_confidentiality_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "ends_on", "id", "keeper_id", "stage", "kind", "confidentiality", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_family_id",
                table: "agreement",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_initiative_id",
                table: "agreement",
                column: "initiative_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_keeper_id",
                table: "agreement",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_key",
                table: "agreement",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_last_activity_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "last_activity", "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_notice_by",
                table: "agreement",
                column: "notice_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parent_id",
                table: "agreement",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_slug",
                table: "agreement",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_sort_name_id_keeper_id_stage_kind_confidentiality_ends_on_expiring_from_last_activity_in_charge_id_alliance_id_initiative_id_covers",
                table: "agreement",
                columns: new[] { "sort_name", "id", "keeper_id", "stage", "kind", "confidentiality", "ends_on", "expiring_from", "last_activity", "in_charge_id", "alliance_id", "initiative_id", "covers" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_source_id",
                table: "agreement",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_succeeds_id",
                table: "agreement",
                column: "succeeds_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_activity_activity_id",
                table: "agreement_activity",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_activity_agreement_id",
                table: "agreement_activity",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_activity_agreement_id_activity_id",
                table: "agreement_activity",
                columns: new[] { "agreement_id", "activity_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_activity_keeper_id",
                table: "agreement_activity",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approval_agreement_id",
                table: "agreement_approval",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approval_keeper_id_state_ended_at",
                table: "agreement_approval",
                columns: new[] { "keeper_id", "state", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approver_office_id",
                table: "agreement_approver",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_approver_rule_id",
                table: "agreement_approver",
                column: "rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_agreement_id",
                table: "agreement_comment",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_keeper_id",
                table: "agreement_comment",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_comment_office_id",
                table: "agreement_comment",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_contact_agreement_id",
                table: "agreement_contact",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_contact_keeper_id",
                table: "agreement_contact",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_contact_party_id",
                table: "agreement_contact",
                column: "party_id");

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
                name: "ix_agreement_field_agreement_id",
                table: "agreement_field",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_field_code_agreement_id",
                table: "agreement_field",
                columns: new[] { "code", "agreement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_file_agreement_id",
                table: "agreement_file",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_file_file_id",
                table: "agreement_file",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_file_keeper_id",
                table: "agreement_file",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_begun_by",
                table: "agreement_import",
                column: "begun_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_keeper_id",
                table: "agreement_import",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_document_file_id",
                table: "agreement_import_document",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_document_import_id_path",
                table: "agreement_import_document",
                columns: new[] { "import_id", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_decided_by",
                table: "agreement_import_partner",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_import_id_key",
                table: "agreement_import_partner",
                columns: new[] { "import_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_partner_key",
                table: "agreement_import_partner",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_import_row_import_id_number",
                table: "agreement_import_row",
                columns: new[] { "import_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_kind_of_site_key",
                table: "agreement_kind_of_site",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_move_agreement_id",
                table: "agreement_move",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_move_keeper_id",
                table: "agreement_move",
                column: "keeper_id");

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
                name: "ix_agreement_obligation_agreement_id",
                table: "agreement_obligation",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_obligation_due",
                table: "agreement_obligation",
                column: "due");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_obligation_keeper_id",
                table: "agreement_obligation",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_obligation_owed_by",
                table: "agreement_obligation",
                column: "owed_by");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_agreement_id_organization_id",
                table: "agreement_party",
                columns: new[] { "agreement_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_organization_id_agreement_id",
                table: "agreement_party",
                columns: new[] { "organization_id", "agreement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_rule_office_id_kind_stage",
                table: "agreement_rule",
                columns: new[] { "office_id", "kind", "stage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signatory_agreement_id",
                table: "agreement_signatory",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signatory_keeper_id",
                table: "agreement_signatory",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signatory_party_id",
                table: "agreement_signatory",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_agreement_id",
                table: "agreement_signature",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_file_id",
                table: "agreement_signature",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_keeper_id",
                table: "agreement_signature",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_organization_id",
                table: "agreement_signature",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_signature_version_id_organization_id",
                table: "agreement_signature",
                columns: new[] { "version_id", "organization_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_template_office_id",
                table: "agreement_template",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_version_agreement_id_number",
                table: "agreement_version",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_version_digest",
                table: "agreement_version",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_version_keeper_id",
                table: "agreement_version",
                column: "keeper_id");

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
                name: "agreement_activity");

            migrationBuilder.DropTable(
                name: "agreement_approval");

            migrationBuilder.DropTable(
                name: "agreement_approver");

            migrationBuilder.DropTable(
                name: "agreement_comment");

            migrationBuilder.DropTable(
                name: "agreement_contact");

            migrationBuilder.DropTable(
                name: "agreement_feed");

            migrationBuilder.DropTable(
                name: "agreement_field");

            migrationBuilder.DropTable(
                name: "agreement_file");

            migrationBuilder.DropTable(
                name: "agreement_import_document");

            migrationBuilder.DropTable(
                name: "agreement_import_partner");

            migrationBuilder.DropTable(
                name: "agreement_import_row");

            migrationBuilder.DropTable(
                name: "agreement_kind_of_site");

            migrationBuilder.DropTable(
                name: "agreement_move");

            migrationBuilder.DropTable(
                name: "agreement_notice");

            migrationBuilder.DropTable(
                name: "agreement_obligation");

            migrationBuilder.DropTable(
                name: "agreement_signatory");

            migrationBuilder.DropTable(
                name: "agreement_signature");

            migrationBuilder.DropTable(
                name: "agreement_template");

            migrationBuilder.DropTable(
                name: "agreement_word");

            migrationBuilder.DropTable(
                name: "register_view");

            migrationBuilder.DropTable(
                name: "reminder_rule");

            migrationBuilder.DropTable(
                name: "agreement_rule");

            migrationBuilder.DropTable(
                name: "agreement_import");

            migrationBuilder.DropTable(
                name: "agreement_party");

            migrationBuilder.DropTable(
                name: "agreement_version");

            migrationBuilder.DropTable(
                name: "agreement");
        }
    }
}
