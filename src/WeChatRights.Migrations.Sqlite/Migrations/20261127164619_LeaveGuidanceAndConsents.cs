using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LeaveGuidanceAndConsents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "leave_plans",
                table: "staff_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<Guid>(name: "closing_second_id", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "lowering_second_id", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "owner_leave_id", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "supervisor_leave_id", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "agency_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    current = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_templates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "guidance_examples",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shown_question_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    published_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_examples", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "guidance_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    answer_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminded_for = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_questions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "referral_asks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    service = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    fields = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    purpose = table.Column<byte[]>(type: "BLOB", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_asks", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_asks_partner_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "partner_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "staff_leaves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    substitute_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_leaves", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "agency_template_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agency_template_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_agency_template_versions_agency_templates_template_id",
                        column: x => x.template_id,
                        principalTable: "agency_templates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "guidance_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    side = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guidance_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_guidance_entries_guidance_questions_question_id",
                        column: x => x.question_id,
                        principalTable: "guidance_questions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_cases_closing_second_id", table: "cases", column: "closing_second_id");

            migrationBuilder.CreateIndex(name: "IX_cases_lowering_second_id", table: "cases", column: "lowering_second_id");

            migrationBuilder.CreateIndex(name: "IX_cases_owner_leave_id", table: "cases", column: "owner_leave_id");

            migrationBuilder.CreateIndex(name: "IX_cases_supervisor_leave_id", table: "cases", column: "supervisor_leave_id");

            migrationBuilder.CreateIndex(
                name: "IX_agency_template_versions_template_id_number",
                table: "agency_template_versions",
                columns: new[] { "template_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_guidance_entries_question_id", table: "guidance_entries", column: "question_id");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_examples_shown_question_id",
                table: "guidance_examples",
                column: "shown_question_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_guidance_questions_answer_by", table: "guidance_questions", column: "answer_by");

            migrationBuilder.CreateIndex(
                name: "IX_guidance_questions_area_state",
                table: "guidance_questions",
                columns: new[] { "area", "state" }
            );

            migrationBuilder.CreateIndex(name: "IX_guidance_questions_asked_by", table: "guidance_questions", column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "IX_referral_asks_case_id_open_unit_id",
                table: "referral_asks",
                columns: new[] { "case_id", "open_unit_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_referral_asks_unit_id", table: "referral_asks", column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_leaves_ended_at_first_day",
                table: "staff_leaves",
                columns: new[] { "ended_at", "first_day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_leaves_staff_id_last_day",
                table: "staff_leaves",
                columns: new[] { "staff_id", "last_day" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_leaves_substitute_id_last_day",
                table: "staff_leaves",
                columns: new[] { "substitute_id", "last_day" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agency_template_versions");

            migrationBuilder.DropTable(name: "guidance_entries");

            migrationBuilder.DropTable(name: "guidance_examples");

            migrationBuilder.DropTable(name: "referral_asks");

            migrationBuilder.DropTable(name: "staff_leaves");

            migrationBuilder.DropTable(name: "agency_templates");

            migrationBuilder.DropTable(name: "guidance_questions");

            migrationBuilder.DropIndex(name: "IX_cases_closing_second_id", table: "cases");

            migrationBuilder.DropIndex(name: "IX_cases_lowering_second_id", table: "cases");

            migrationBuilder.DropIndex(name: "IX_cases_owner_leave_id", table: "cases");

            migrationBuilder.DropIndex(name: "IX_cases_supervisor_leave_id", table: "cases");

            migrationBuilder.DropColumn(name: "leave_plans", table: "staff_accounts");

            migrationBuilder.DropColumn(name: "closing_second_id", table: "cases");

            migrationBuilder.DropColumn(name: "lowering_second_id", table: "cases");

            migrationBuilder.DropColumn(name: "owner_leave_id", table: "cases");

            migrationBuilder.DropColumn(name: "supervisor_leave_id", table: "cases");
        }
    }
}
