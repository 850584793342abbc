using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CaseClosingAndAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "archive_reminded",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(name: "archived_at", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "closing_by", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_to",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "green", table: "cases", type: "TEXT", unicode: false, maxLength: 32, nullable: true);

            migrationBuilder.AddColumn<int>(name: "keep_until_year", table: "cases", type: "INTEGER", nullable: true);

            migrationBuilder.AddColumn<string>(name: "proof", table: "cases", type: "TEXT", unicode: false, maxLength: 32, nullable: true);

            migrationBuilder.CreateTable(
                name: "mediation_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    her_request = table.Column<bool>(type: "INTEGER", nullable: false),
                    terms = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mediation_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_mediation_records_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "minor_accesses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_minor_accesses", x => x.id);
                    table.ForeignKey(
                        name: "FK_minor_accesses_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_mediation_records_case_id", table: "mediation_records", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_minor_accesses_case_id_staff_id",
                table: "minor_accesses",
                columns: new[] { "case_id", "staff_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "mediation_records");

            migrationBuilder.DropTable(name: "minor_accesses");

            migrationBuilder.DropColumn(name: "archive_reminded", table: "cases");

            migrationBuilder.DropColumn(name: "archived_at", table: "cases");

            migrationBuilder.DropColumn(name: "closing_by", table: "cases");

            migrationBuilder.DropColumn(name: "closing_to", table: "cases");

            migrationBuilder.DropColumn(name: "green", table: "cases");

            migrationBuilder.DropColumn(name: "keep_until_year", table: "cases");

            migrationBuilder.DropColumn(name: "proof", table: "cases");
        }
    }
}
