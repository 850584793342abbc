using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Assignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "case_tasks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        place = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        dangerous = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        with_children = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        persons = table.Column<int>(type: "int", nullable: false),
                        officer_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        sex_wish = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        dialect_wish = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        own_village_fine = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        may_call = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        needs = table.Column<byte[]>(type: "longblob", nullable: true),
                        asked_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_tasks", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "service_hours",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        on = table.Column<DateOnly>(type: "date", nullable: false),
                        minutes = table.Column<int>(type: "int", nullable: false),
                        place = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        asked_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        reported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        decided_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        decided_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        dispute_reason = table.Column<string>(
                            type: "varchar(300)",
                            maxLength: 300,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_service_hours", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "service_records",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        code = table.Column<string>(
                            type: "varchar(16)",
                            unicode: false,
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        issued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_service_records", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "task_reports",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        task_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        follow_up = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        words = table.Column<byte[]>(type: "longblob", nullable: true),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_task_reports", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "assignment_offers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        task_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        turn = table.Column<int>(type: "int", nullable: false),
                        made_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        answer_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminders = table.Column<int>(type: "int", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "offer_answers",
                    columns: table => new
                    {
                        offer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        task_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        reason = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        seat = table.Column<int>(type: "int", nullable: true),
                        released_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        release_reason = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
