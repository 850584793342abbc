using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Bookings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(name: "booking_id", table: "seat_claims", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<DateTime>(name: "useless_from", table: "outbox_messages", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "bookings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reminded_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bookings", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_seat_claims_booking_id", table: "seat_claims", column: "booking_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_absences_provider_id_to", table: "absences", columns: new[] { "provider_id", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_bookings_citizen_id_starts_at",
                table: "bookings",
                columns: new[] { "citizen_id", "starts_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_bookings_county_starts_at", table: "bookings", columns: new[] { "county", "starts_at" });

            migrationBuilder.CreateIndex(name: "IX_bookings_provider_id", table: "bookings", column: "provider_id");

            migrationBuilder.CreateIndex(name: "IX_bookings_status_starts_at", table: "bookings", columns: new[] { "status", "starts_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "absences");

            migrationBuilder.DropTable(name: "bookings");

            migrationBuilder.DropIndex(name: "IX_seat_claims_booking_id", table: "seat_claims");

            migrationBuilder.DropColumn(name: "booking_id", table: "seat_claims");

            migrationBuilder.DropColumn(name: "useless_from", table: "outbox_messages");
        }
    }
}
