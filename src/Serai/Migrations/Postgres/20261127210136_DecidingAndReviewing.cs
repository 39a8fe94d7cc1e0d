using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DecidingAndReviewing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    reserve_place = table.Column<int>(type: "integer", nullable: true),
                    proposed_at = table.Column<long>(type: "bigint", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    told_at = table.Column<long>(type: "bigint", nullable: true),
                    confirm_by = table.Column<long>(type: "bigint", nullable: true),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: true),
                    given_up_at = table.Column<long>(type: "bigint", nullable: true),
                    given_up_why = table.Column<string>(type: "text", nullable: true),
                    moved_up_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_decision_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_decision_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_decision_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_quotas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    reserve = table.Column<int>(type: "integer", nullable: false),
                    confirm_days = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_quotas", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_quotas_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_quotas_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contributor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    answered_at = table.Column<long>(type: "bigint", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    letter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contributor", x => x.id);
                    table.ForeignKey(
                        name: "FK_contributor_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contributor_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_contributor_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "made_of_submission",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    made_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    made_in_step = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_made_of_submission", x => x.id);
                    table.ForeignKey(
                        name: "FK_made_of_submission_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_made_of_submission_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_made_of_submission_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    opens_local = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    closes_local = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C"),
                    opens = table.Column<long>(type: "bigint", nullable: true),
                    closes = table.Column<long>(type: "bigint", nullable: true),
                    criteria = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    each = table.Column<int>(type: "integer", nullable: false),
                    middle = table.Column<string>(type: "text", nullable: false),
                    anonymity = table.Column<string>(type: "text", nullable: false),
                    others = table.Column<string>(type: "text", nullable: false),
                    kin_conflict = table.Column<bool>(type: "boolean", nullable: false),
                    topic_field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    assigned_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_round", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_round_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_round_organization_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviewer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    orcid = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: true, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    limit = table.Column<int>(type: "integer", nullable: false),
                    topics = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    invited_at = table.Column<long>(type: "bigint", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<long>(type: "bigint", nullable: true),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviewer", x => x.id);
                    table.ForeignKey(
                        name: "FK_reviewer_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "place_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place_key", x => x.id);
                    table.ForeignKey(
                        name: "FK_place_key_call_decision_decision_id",
                        column: x => x.decision_id,
                        principalTable: "call_decision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bid",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bid", x => x.id);
                    table.ForeignKey(
                        name: "FK_bid_reviewer_reviewer_id",
                        column: x => x.reviewer_id,
                        principalTable: "reviewer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bid_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "declared_conflict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declared_conflict", x => x.id);
                    table.ForeignKey(
                        name: "FK_declared_conflict_reviewer_reviewer_id",
                        column: x => x.reviewer_id,
                        principalTable: "reviewer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_declared_conflict_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    scores = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    total = table.Column<decimal>(type: "numeric", nullable: true),
                    to_authors = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_organisers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    declined_why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    saved_at = table.Column<long>(type: "bigint", nullable: true),
                    done_at = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_call_call_id",
                        column: x => x.call_id,
                        principalTable: "call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_review_round_round_id",
                        column: x => x.round_id,
                        principalTable: "review_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_reviewer_reviewer_id",
                        column: x => x.reviewer_id,
                        principalTable: "reviewer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_review_submission_submission_id",
                        column: x => x.submission_id,
                        principalTable: "submission",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bid_call_id",
                table: "bid",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_bid_person_id",
                table: "bid",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_bid_reviewer_id_submission_id",
                table: "bid",
                columns: new[] { "reviewer_id", "submission_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bid_submission_id",
                table: "bid",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_call_id",
                table: "call_decision",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_confirm_by",
                table: "call_decision",
                column: "confirm_by");

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_keeper_id",
                table: "call_decision",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_submission_id",
                table: "call_decision",
                column: "submission_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_quotas_call_id",
                table: "call_quotas",
                column: "call_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_call_quotas_keeper_id",
                table: "call_quotas",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributor_call_id",
                table: "contributor",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributor_hash",
                table: "contributor",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contributor_keeper_id",
                table: "contributor",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_contributor_person_id",
                table: "contributor",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contributor_submission_id",
                table: "contributor",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_declared_conflict_call_id",
                table: "declared_conflict",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_declared_conflict_person_id",
                table: "declared_conflict",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_declared_conflict_reviewer_id_submission_id",
                table: "declared_conflict",
                columns: new[] { "reviewer_id", "submission_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_declared_conflict_submission_id",
                table: "declared_conflict",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_made_of_submission_call_id",
                table: "made_of_submission",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_made_of_submission_keeper_id",
                table: "made_of_submission",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_made_of_submission_submission_id",
                table: "made_of_submission",
                column: "submission_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_key_decision_id",
                table: "place_key",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_place_key_hash",
                table: "place_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_call_id",
                table: "review",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_person_id",
                table: "review",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_review_reviewer_id",
                table: "review",
                column: "reviewer_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_round_id_submission_id_reviewer_id",
                table: "review",
                columns: new[] { "round_id", "submission_id", "reviewer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_submission_id",
                table: "review",
                column: "submission_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_round_call_id_number",
                table: "review_round",
                columns: new[] { "call_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_round_keeper_id",
                table: "review_round",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviewer_call_id_person_id",
                table: "reviewer",
                columns: new[] { "call_id", "person_id" },
                unique: true,
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviewer_hash",
                table: "reviewer",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reviewer_person_id",
                table: "reviewer",
                column: "person_id",
                filter: "person_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bid");

            migrationBuilder.DropTable(
                name: "call_quotas");

            migrationBuilder.DropTable(
                name: "contributor");

            migrationBuilder.DropTable(
                name: "declared_conflict");

            migrationBuilder.DropTable(
                name: "made_of_submission");

            migrationBuilder.DropTable(
                name: "place_key");

            migrationBuilder.DropTable(
                name: "review");

            migrationBuilder.DropTable(
                name: "call_decision");

            migrationBuilder.DropTable(
                name: "review_round");

            migrationBuilder.DropTable(
                name: "reviewer");
        }
    }
}
