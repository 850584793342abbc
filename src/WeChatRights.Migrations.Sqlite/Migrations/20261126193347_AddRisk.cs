using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddRisk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "lowering_by", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lowering_to",
                table: "cases",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<int>(name: "safety_contacts", table: "cases", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "risk_assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    instrument_version = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    open_items = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    raised = table.Column<bool>(type: "INTEGER", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    assessed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    answers = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "FK_risk_assessments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "risk_instruments",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    instrument_version = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_risk_instruments", x => new { x.code, x.instrument_version });
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_risk_assessments_case_id_at",
                table: "risk_assessments",
                columns: new[] { "case_id", "at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "risk_assessments");

            migrationBuilder.DropTable(name: "risk_instruments");

            migrationBuilder.DropColumn(name: "lowering_by", table: "cases");

            migrationBuilder.DropColumn(name: "lowering_to", table: "cases");

            migrationBuilder.DropColumn(name: "safety_contacts", table: "cases");
        }
    }
}
