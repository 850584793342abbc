using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Waiting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "citizen_id",
                table: "seat_claims",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "case_id",
                table: "notices",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    woman_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    may_message = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    passes = table.Column<int>(type: "INTEGER", nullable: false),
                    open_place = table.Column<int>(type: "INTEGER", nullable: true),
                    end = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_waiting_offers_waiting_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "waiting_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_notices_citizen_id_at",
                table: "notices",
                columns: new[] { "citizen_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_next_at",
                table: "follow_ups",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_citizen_id_open_place",
                table: "waiting_entries",
                columns: new[] { "citizen_id", "open_place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_ended_at",
                table: "waiting_entries",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_open_place_joined_at",
                table: "waiting_entries",
                columns: new[] { "open_place", "joined_at" });

            migrationBuilder.CreateIndex(
                name: "IX_waiting_offers_entry_id_slot_id",
                table: "waiting_offers",
                columns: new[] { "entry_id", "slot_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waiting_offers_open_entry_id",
                table: "waiting_offers",
                column: "open_entry_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropTable(
                name: "waiting_offers");

            migrationBuilder.DropTable(
                name: "waiting_entries");

            migrationBuilder.DropIndex(
                name: "IX_notices_citizen_id_at",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "citizen_id",
                table: "seat_claims");

            migrationBuilder.AlterColumn<Guid>(
                name: "case_id",
                table: "notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
