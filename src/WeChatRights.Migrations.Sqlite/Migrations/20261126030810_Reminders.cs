using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "useless_from", table: "outbox_messages", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<int>(name: "reminded_hours", table: "bookings", type: "INTEGER", nullable: false, defaultValue: 0);

            migrationBuilder.CreateIndex(name: "IX_bookings_status_starts_at", table: "bookings", columns: new[] { "status", "starts_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_bookings_status_starts_at", table: "bookings");

            migrationBuilder.DropColumn(name: "useless_from", table: "outbox_messages");

            migrationBuilder.DropColumn(name: "reminded_hours", table: "bookings");
        }
    }
}
