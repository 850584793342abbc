using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class AddRisk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "lowering_by",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "lowering_to",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<int>(name: "safety_contacts", table: "cases", type: "int", nullable: false, defaultValue: 0);

            migrationBuilder
                .CreateTable(
                    name: "risk_assessments",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        code = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        instrument_version = table.Column<int>(type: "int", nullable: false),
                        points = table.Column<int>(type: "int", nullable: false),
                        open_items = table.Column<int>(type: "int", nullable: false),
                        level = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        raised = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        occasion = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        assessed_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        answers = table.Column<byte[]>(type: "longblob", nullable: false),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "risk_instruments",
                    columns: table => new
                    {
                        code = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        instrument_version = table.Column<int>(type: "int", nullable: false),
                        content = table.Column<string>(
                            type: "longtext",
                            maxLength: 60000,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        imported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_risk_instruments", x => new { x.code, x.instrument_version });
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
