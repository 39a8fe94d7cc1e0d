using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Registry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verb = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    old = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @new = table.Column<string>(name: "new", type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    argument = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sort_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    types = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    established = table.Column<string>(type: "text", nullable: true),
                    closed = table.Column<string>(type: "text", nullable: true),
                    country_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_organization_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    publisher = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published = table.Column<string>(type: "text", nullable: true),
                    retrieved = table.Column<string>(type: "text", nullable: true),
                    trust = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subject_text",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "alliance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    legal_nature = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    charter_address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    parent_alliance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secretariat_host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secretariat_host = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    established = table.Column<string>(type: "text", nullable: true),
                    dissolved = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alliance", x => x.id);
                    table.ForeignKey(
                        name: "FK_alliance_alliance_parent_alliance_id",
                        column: x => x.parent_alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_alliance_organization_id",
                        column: x => x.id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_alliance_organization_secretariat_host_id",
                        column: x => x.secretariat_host_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "organization_identifier",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    preferred = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_identifier", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_identifier_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_link", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_link_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_name",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_name", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_name_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    city = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    geo_names_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_place", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_place_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_relation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_relation", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_relation_organization_from_id",
                        column: x => x.from_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_relation_organization_to_id",
                        column: x => x.to_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_record",
                columns: table => new
                {
                    register = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
                    imported_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_record", x => new { x.register, x.external_id });
                    table.ForeignKey(
                        name: "FK_register_record_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative", x => x.id);
                    table.ForeignKey(
                        name: "FK_initiative_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    date = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    people = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity", x => x.id);
                    table.ForeignKey(
                        name: "FK_activity_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_activity_organization_host_id",
                        column: x => x.host_id,
                        principalTable: "organization",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_activity_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    member_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    member_name_local = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standing = table.Column<string>(type: "text", nullable: false),
                    is_founder = table.Column<bool>(type: "boolean", nullable: false),
                    category_word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    is_disputed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership", x => x.id);
                    table.ForeignKey(
                        name: "FK_membership_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_membership_organization_member_id",
                        column: x => x.member_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "membership_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    member_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    member_name_local = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    place_word = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    category_word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    as_of = table.Column<string>(type: "text", nullable: true),
                    complete = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    superseded_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    superseded_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_statement", x => x.id);
                    table.ForeignKey(
                        name: "FK_membership_statement_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_membership_statement_organization_member_id",
                        column: x => x.member_id,
                        principalTable: "organization",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_membership_statement_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<string>(type: "text", nullable: true),
                    until = table.Column<string>(type: "text", nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office", x => x.id);
                    table.ForeignKey(
                        name: "FK_office_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_office_organization_holder_id",
                        column: x => x.holder_id,
                        principalTable: "organization",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_office_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reported_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<string>(type: "text", nullable: true),
                    measure = table.Column<string>(type: "text", nullable: false),
                    qualifier = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_in_source = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reported_figure", x => x.id);
                    table.ForeignKey(
                        name: "FK_reported_figure_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_reported_figure_source_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "initiative_alliance",
                columns: table => new
                {
                    initiative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    alliance_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiative_alliance", x => new { x.initiative_id, x.alliance_id });
                    table.ForeignKey(
                        name: "FK_initiative_alliance_alliance_alliance_id",
                        column: x => x.alliance_id,
                        principalTable: "alliance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_initiative_alliance_initiative_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "initiative",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_participant",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_participant", x => x.id);
                    table.ForeignKey(
                        name: "FK_activity_participant_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_activity_participant_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "membership_span",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_day = table.Column<int>(type: "integer", nullable: false),
                    to_day = table.Column<int>(type: "integer", nullable: false),
                    is_certain = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_span", x => x.id);
                    table.ForeignKey(
                        name: "FK_membership_span_membership_membership_id",
                        column: x => x.membership_id,
                        principalTable: "membership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    use = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_membership_evidence", x => x.id);
                    table.ForeignKey(
                        name: "FK_membership_evidence_membership_membership_id",
                        column: x => x.membership_id,
                        principalTable: "membership",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_membership_evidence_membership_statement_statement_id",
                        column: x => x.statement_id,
                        principalTable: "membership_statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_activity_alliance_id",
                table: "activity",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_host_id",
                table: "activity",
                column: "host_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_key",
                table: "activity",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_source_id",
                table: "activity",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_participant_activity_id",
                table: "activity_participant",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_participant_organization_id",
                table: "activity_participant",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_alliance_parent_alliance_id",
                table: "alliance",
                column: "parent_alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_alliance_secretariat_host_id",
                table: "alliance",
                column: "secretariat_host_id");

            migrationBuilder.CreateIndex(
                name: "ix_change_at",
                table: "change",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_change_subject_id",
                table: "change",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_decision_statement_key",
                table: "decision",
                column: "statement_key");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_slug",
                table: "initiative",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_initiative_source_id",
                table: "initiative",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_initiative_alliance_alliance_id",
                table: "initiative_alliance",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_alliance_id",
                table: "membership",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_id",
                table: "membership",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_evidence_membership_id",
                table: "membership_evidence",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_evidence_statement_id",
                table: "membership_evidence",
                column: "statement_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_span_membership_id",
                table: "membership_span",
                column: "membership_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_statement_alliance_id",
                table: "membership_statement",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_statement_key",
                table: "membership_statement",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_statement_member_id",
                table: "membership_statement",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_statement_source_id",
                table: "membership_statement",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_alliance_id",
                table: "office",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_holder_id",
                table: "office",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_key",
                table: "office",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_source_id",
                table: "office",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_country_code_sort_name",
                table: "organization",
                columns: new[] { "country_code", "sort_name" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_country_code_types",
                table: "organization",
                columns: new[] { "country_code", "types" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_merged_into_id",
                table: "organization",
                column: "merged_into_id",
                filter: "merged_into_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_slug",
                table: "organization",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_sort_name",
                table: "organization",
                column: "sort_name");

            migrationBuilder.CreateIndex(
                name: "ix_organization_sort_name_id",
                table: "organization",
                columns: new[] { "sort_name", "id" },
                filter: "merged_into_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_identifier_organization_id",
                table: "organization_identifier",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_identifier_value_scheme",
                table: "organization_identifier",
                columns: new[] { "value", "scheme" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_link_organization_id",
                table: "organization_link",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_name_folded",
                table: "organization_name",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_organization_name_organization_id",
                table: "organization_name",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_place_organization_id",
                table: "organization_place",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_relation_from_id",
                table: "organization_relation",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_relation_from_id_to_id_kind",
                table: "organization_relation",
                columns: new[] { "from_id", "to_id", "kind" },
                unique: true,
                filter: "key IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_relation_key",
                table: "organization_relation",
                column: "key",
                unique: true,
                filter: "key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_organization_relation_to_id",
                table: "organization_relation",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_record_organization_id",
                table: "register_record",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_reported_figure_alliance_id",
                table: "reported_figure",
                column: "alliance_id");

            migrationBuilder.CreateIndex(
                name: "ix_reported_figure_key",
                table: "reported_figure",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reported_figure_source_id",
                table: "reported_figure",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_folded",
                table: "source",
                column: "folded");

            migrationBuilder.CreateIndex(
                name: "ix_source_key",
                table: "source",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_subject_text_subject_id",
                table: "subject_text",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_participant");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "initiative_alliance");

            migrationBuilder.DropTable(
                name: "membership_evidence");

            migrationBuilder.DropTable(
                name: "membership_span");

            migrationBuilder.DropTable(
                name: "office");

            migrationBuilder.DropTable(
                name: "organization_identifier");

            migrationBuilder.DropTable(
                name: "organization_link");

            migrationBuilder.DropTable(
                name: "organization_name");

            migrationBuilder.DropTable(
                name: "organization_place");

            migrationBuilder.DropTable(
                name: "organization_relation");

            migrationBuilder.DropTable(
                name: "register_record");

            migrationBuilder.DropTable(
                name: "reported_figure");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "subject_text");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "initiative");

            migrationBuilder.DropTable(
                name: "membership_statement");

            migrationBuilder.DropTable(
                name: "membership");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "alliance");

            migrationBuilder.DropTable(
                name: "organization");
        }
    }
}
