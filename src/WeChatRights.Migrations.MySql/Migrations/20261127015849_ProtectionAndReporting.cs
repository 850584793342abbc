using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class ProtectionAndReporting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "return_visits",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "AfterEnd",
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "reporting",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "NotJudged",
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<DateTime>(name: "rights_told_at", table: "cases", type: "datetime(6)", nullable: true);

            migrationBuilder
                .CreateTable(
                    name: "first_duties",
                    columns: table => new
                    {
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        duty = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_first_duties", x => new { x.case_id, x.duty });
                        table.ForeignKey(
                            name: "FK_first_duties_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "mandatory_reports",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        situations = table.Column<string>(
                            type: "varchar(200)",
                            unicode: false,
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        channel = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        reported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        reported_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        organ_told = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_mandatory_reports", x => x.id);
                        table.ForeignKey(
                            name: "FK_mandatory_reports_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "protection_orders",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        applicant = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        ground = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        urgent = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        asked = table.Column<string>(
                            type: "varchar(200)",
                            unicode: false,
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        shown = table.Column<string>(
                            type: "varchar(200)",
                            unicode: false,
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        granted = table.Column<string>(
                            type: "varchar(200)",
                            unicode: false,
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        writing = table.Column<byte[]>(type: "longblob", nullable: false),
                        docket = table.Column<byte[]>(type: "longblob", nullable: true),
                        begun_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        applied_on = table.Column<DateOnly>(type: "date", nullable: true),
                        accepted_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                        until = table.Column<DateOnly>(type: "date", nullable: true),
                        served_on = table.Column<DateOnly>(type: "date", nullable: true),
                        breaches = table.Column<int>(type: "int", nullable: false),
                        ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                        form_returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                        reminded_mark = table.Column<int>(type: "int", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_protection_orders", x => x.id);
                        table.ForeignKey(
                            name: "FK_protection_orders_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "warning_letters",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        grounds = table.Column<string>(
                            type: "varchar(120)",
                            unicode: false,
                            maxLength: 120,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_warning_letters", x => x.id);
                        table.ForeignKey(
                            name: "FK_warning_letters_cases_case_id",
                            column: x => x.case_id,
                            principalTable: "cases",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_mandatory_reports_case_id", table: "mandatory_reports", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_protection_orders_case_id", table: "protection_orders", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_protection_orders_state_until",
                table: "protection_orders",
                columns: new[] { "state", "until" }
            );

            migrationBuilder.CreateIndex(name: "IX_warning_letters_case_id", table: "warning_letters", column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "first_duties");

            migrationBuilder.DropTable(name: "mandatory_reports");

            migrationBuilder.DropTable(name: "protection_orders");

            migrationBuilder.DropTable(name: "warning_letters");

            migrationBuilder.DropColumn(name: "cause", table: "return_visits");

            migrationBuilder.DropColumn(name: "reporting", table: "cases");

            migrationBuilder.DropColumn(name: "rights_told_at", table: "cases");
        }
    }
}
