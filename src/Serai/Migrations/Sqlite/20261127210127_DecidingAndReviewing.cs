using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Serai.Migrations.Sqlite
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    score = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reserve_place = table.Column<int>(type: "INTEGER", nullable: true),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    proposed_by_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    told_at = table.Column<long>(type: "INTEGER", nullable: true),
                    confirm_by = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    given_up_at = table.Column<long>(type: "INTEGER", nullable: true),
                    given_up_why = table.Column<string>(type: "TEXT", nullable: true),
                    moved_up_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    reserve = table.Column<int>(type: "INTEGER", nullable: false),
                    confirm_days = table.Column<int>(type: "INTEGER", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    letter = table.Column<string>(type: "TEXT", nullable: true),
                    file_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    made_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_in_step = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    keeper_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    opens_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    closes_local = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    opens = table.Column<long>(type: "INTEGER", nullable: true),
                    closes = table.Column<long>(type: "INTEGER", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: false),
                    each = table.Column<int>(type: "INTEGER", nullable: false),
                    middle = table.Column<string>(type: "TEXT", nullable: false),
                    anonymity = table.Column<string>(type: "TEXT", nullable: false),
                    others = table.Column<string>(type: "TEXT", nullable: false),
                    kin_conflict = table.Column<bool>(type: "INTEGER", nullable: false),
                    topic_field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    assigned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    orcid = table.Column<string>(type: "TEXT", maxLength: 19, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    limit = table.Column<int>(type: "INTEGER", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    invited_at = table.Column<long>(type: "INTEGER", nullable: false),
                    invited_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decision_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    round_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    submission_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reviewer_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    scores = table.Column<string>(type: "TEXT", nullable: true),
                    total = table.Column<decimal>(type: "TEXT", nullable: true),
                    to_authors = table.Column<string>(type: "TEXT", nullable: true),
                    to_organisers = table.Column<string>(type: "TEXT", nullable: true),
                    declined_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
