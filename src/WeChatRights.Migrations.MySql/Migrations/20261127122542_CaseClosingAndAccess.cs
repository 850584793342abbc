using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
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
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<DateTime>(name: "archived_at", table: "cases", type: "datetime(6)", nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "closing_by",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "closing_to",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "green",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<int>(name: "keep_until_year", table: "cases", type: "int", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proof",
                table: "cases",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder
                .CreateTable(
                    name: "mediation_records",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        held_on = table.Column<DateOnly>(type: "date", nullable: false),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        her_request = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        terms = table.Column<byte[]>(type: "longblob", nullable: true),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "minor_accesses",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        ground = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        answered_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
