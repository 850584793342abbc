using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Assignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    dangerous = table.Column<bool>(type: "INTEGER", nullable: false),
                    with_children = table.Column<bool>(type: "INTEGER", nullable: false),
                    persons = table.Column<int>(type: "INTEGER", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sex_wish = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    dialect_wish = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    own_village_fine = table.Column<bool>(type: "INTEGER", nullable: false),
                    may_call = table.Column<bool>(type: "INTEGER", nullable: false),
                    needs = table.Column<byte[]>(type: "BLOB", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_tasks", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "service_hours",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    dispute_reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_hours", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "service_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_records", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "task_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    follow_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_reports", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "assignment_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminders = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignment_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_assignment_offers_case_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "case_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_assignment_offers_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "offer_answers",
                columns: table => new
                {
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    release_reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer_answers", x => x.offer_id);
                    table.ForeignKey(
                        name: "FK_offer_answers_assignment_offers_offer_id",
                        column: x => x.offer_id,
                        principalTable: "assignment_offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_assignment_offers_answer_by", table: "assignment_offers", column: "answer_by");

            migrationBuilder.CreateIndex(
                name: "IX_assignment_offers_task_id_volunteer_id",
                table: "assignment_offers",
                columns: new[] { "task_id", "volunteer_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_assignment_offers_volunteer_id_asked_at",
                table: "assignment_offers",
                columns: new[] { "volunteer_id", "asked_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_case_tasks_case_id_starts_at",
                table: "case_tasks",
                columns: new[] { "case_id", "starts_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_case_tasks_state_starts_at",
                table: "case_tasks",
                columns: new[] { "state", "starts_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_offer_answers_task_id_seat",
                table: "offer_answers",
                columns: new[] { "task_id", "seat" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_service_hours_asked_by_state",
                table: "service_hours",
                columns: new[] { "asked_by", "state" }
            );

            migrationBuilder.CreateIndex(name: "IX_service_hours_state_place", table: "service_hours", columns: new[] { "state", "place" });

            migrationBuilder.CreateIndex(
                name: "IX_service_hours_volunteer_id_on",
                table: "service_hours",
                columns: new[] { "volunteer_id", "on" }
            );

            migrationBuilder.CreateIndex(name: "IX_service_records_code", table: "service_records", column: "code", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_records_volunteer_id_issued_at",
                table: "service_records",
                columns: new[] { "volunteer_id", "issued_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_task_reports_task_id", table: "task_reports", column: "task_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "offer_answers");

            migrationBuilder.DropTable(name: "service_hours");

            migrationBuilder.DropTable(name: "service_records");

            migrationBuilder.DropTable(name: "task_reports");

            migrationBuilder.DropTable(name: "assignment_offers");

            migrationBuilder.DropTable(name: "case_tasks");
        }
    }
}
