using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Doors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "complaints",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "MiniProgram",
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<byte[]>(name: "door", table: "complaints", type: "longblob", nullable: true);

            migrationBuilder.AddColumn<int>(name: "people", table: "complaints", type: "int", nullable: false, defaultValue: 1);

            migrationBuilder.AddColumn<int>(name: "merged_here", table: "cases", type: "int", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "cases",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<bool>(
                name: "objection_pending",
                table: "cases",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(name: "repeat_contacts", table: "cases", type: "int", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "sent_from_outside",
                table: "cases",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder
                .CreateTable(
                    name: "calls",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        taken_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        started_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        recorded_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        in_danger = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        category = table.Column<string>(
                            type: "varchar(8)",
                            unicode: false,
                            maxLength: 8,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        phone_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                        phone = table.Column<byte[]>(type: "longblob", nullable: true),
                        words = table.Column<byte[]>(type: "longblob", nullable: true),
                        call_back = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        call_back_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        tries = table.Column<int>(type: "int", nullable: false),
                        reminded_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_calls", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "case_links",
                    columns: table => new
                    {
                        first_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        second_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        linked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_case_links", x => new { x.first_id, x.second_id });
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_cases_merged_into_id", table: "cases", column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "IX_calls_call_back_call_back_by",
                table: "calls",
                columns: new[] { "call_back", "call_back_by" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_calls_phone_index_started_at",
                table: "calls",
                columns: new[] { "phone_index", "started_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_calls_recorded_at", table: "calls", column: "recorded_at");

            migrationBuilder.CreateIndex(name: "IX_calls_unit_started_at", table: "calls", columns: new[] { "unit", "started_at" });

            migrationBuilder.CreateIndex(name: "IX_case_links_second_id", table: "case_links", column: "second_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "calls");

            migrationBuilder.DropTable(name: "case_links");

            migrationBuilder.DropIndex(name: "IX_cases_merged_into_id", table: "cases");

            migrationBuilder.DropColumn(name: "channel", table: "complaints");

            migrationBuilder.DropColumn(name: "door", table: "complaints");

            migrationBuilder.DropColumn(name: "people", table: "complaints");

            migrationBuilder.DropColumn(name: "merged_here", table: "cases");

            migrationBuilder.DropColumn(name: "merged_into_id", table: "cases");

            migrationBuilder.DropColumn(name: "objection_pending", table: "cases");

            migrationBuilder.DropColumn(name: "repeat_contacts", table: "cases");

            migrationBuilder.DropColumn(name: "sent_from_outside", table: "cases");
        }
    }
}
