using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Bookings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "booking_id",
                table: "seat_claims",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<DateTime>(name: "useless_from", table: "outbox_messages", type: "datetime(6)", nullable: true);

            migrationBuilder
                .CreateTable(
                    name: "absences",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        from = table.Column<DateOnly>(type: "date", nullable: false),
                        to = table.Column<DateOnly>(type: "date", nullable: false),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_absences", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "bookings",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        slot_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        county = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        topic = table.Column<string>(
                            type: "varchar(16)",
                            unicode: false,
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        booked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        reminded_hours = table.Column<int>(type: "int", nullable: false),
                        status = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        recorded_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_bookings", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
