using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "MiniProgram"
            );

            migrationBuilder.AddColumn<byte[]>(name: "door", table: "complaints", type: "BLOB", nullable: true);

            migrationBuilder.AddColumn<int>(name: "people", table: "complaints", type: "INTEGER", nullable: false, defaultValue: 1);

            migrationBuilder.AddColumn<int>(name: "merged_here", table: "cases", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(name: "merged_into_id", table: "cases", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "objection_pending",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(name: "repeat_contacts", table: "cases", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "sent_from_outside",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    taken_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    in_danger = table.Column<bool>(type: "INTEGER", nullable: false),
                    category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    phone_index = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    call_back = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    call_back_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "case_links",
                columns: table => new
                {
                    first_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    linked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_links", x => new { x.first_id, x.second_id });
                }
            );

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
