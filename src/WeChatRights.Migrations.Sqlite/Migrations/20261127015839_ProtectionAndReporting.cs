using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "AfterEnd"
            );

            migrationBuilder.AddColumn<string>(
                name: "reporting",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "NotJudged"
            );

            migrationBuilder.AddColumn<DateTime>(name: "rights_told_at", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "first_duties",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "mandatory_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    situations = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reported_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "protection_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    applicant = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    asked = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    shown = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    granted = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    writing = table.Column<byte[]>(type: "BLOB", nullable: false),
                    docket = table.Column<byte[]>(type: "BLOB", nullable: true),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    served_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    breaches = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    form_returned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reminded_mark = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "warning_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    grounds = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

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
