using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class LeaveGuidanceAndConsents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "leave_plans", table: "staff_accounts", type: "int", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "closing_second_id",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<Guid>(
                name: "lowering_second_id",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<Guid>(
                name: "owner_leave_id",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<Guid>(
                name: "supervisor_leave_id",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder
                .CreateTable(
                    name: "agency_templates",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        name = table.Column<string>(
                            type: "varchar(40)",
                            maxLength: 40,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        current = table.Column<int>(type: "int", nullable: false),
                        withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_agency_templates", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "guidance_examples",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        question_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        shown_question_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        topic = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        title = table.Column<string>(
                            type: "varchar(60)",
                            maxLength: 60,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        question = table.Column<string>(
                            type: "varchar(1500)",
                            maxLength: 1500,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        answer = table.Column<string>(
                            type: "varchar(1500)",
                            maxLength: 1500,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        published_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        published_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        withdrawn_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_guidance_examples", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "guidance_questions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        topic = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        asked_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        answer_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        reminded_for = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_guidance_questions", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "referral_asks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_unit_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        service = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        fields = table.Column<string>(
                            type: "varchar(120)",
                            unicode: false,
                            maxLength: 120,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        purpose = table.Column<byte[]>(type: "longblob", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        asked_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "staff_leaves",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        substitute_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        first_day = table.Column<DateOnly>(type: "date", nullable: false),
                        last_day = table.Column<DateOnly>(type: "date", nullable: false),
                        planned_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        end = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_staff_leaves", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "agency_template_versions",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        template_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        number = table.Column<int>(type: "int", nullable: false),
                        purpose = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        body = table.Column<string>(
                            type: "varchar(4000)",
                            maxLength: 4000,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        written_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "guidance_entries",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        question_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        side = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        words = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: false),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
