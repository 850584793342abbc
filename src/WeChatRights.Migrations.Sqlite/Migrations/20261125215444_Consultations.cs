using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Consultations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    profession = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    sex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    firm = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    licence_number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    licence_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    specialities = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    languages = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    for_minors = table.Column<bool>(type: "INTEGER", nullable: false),
                    verified_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verified_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_providers", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "seat_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seat_claims", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sitting_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    station = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    to = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    slot_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    buffer_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sitting_templates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sittings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    station = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    begins_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sittings", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sitting_quarters",
                columns: table => new
                {
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sitting_quarters", x => new { x.provider_id, x.starts_at });
                    table.ForeignKey(
                        name: "FK_sitting_quarters_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sitting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_slots", x => x.id);
                    table.ForeignKey(
                        name: "FK_slots_sittings_sitting_id",
                        column: x => x.sitting_id,
                        principalTable: "sittings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_providers_county", table: "providers", column: "county");

            migrationBuilder.CreateIndex(name: "IX_seat_claims_expires_at", table: "seat_claims", column: "expires_at");

            migrationBuilder.CreateIndex(name: "IX_seat_claims_session_id", table: "seat_claims", column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_seat_claims_slot_id_seat",
                table: "seat_claims",
                columns: new[] { "slot_id", "seat" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_sitting_quarters_sitting_id", table: "sitting_quarters", column: "sitting_id");

            migrationBuilder.CreateIndex(name: "IX_sitting_templates_provider_id", table: "sitting_templates", column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_sittings_template_id_day",
                table: "sittings",
                columns: new[] { "template_id", "day" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_slots_county_starts_at", table: "slots", columns: new[] { "county", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_slots_provider_id_starts_at",
                table: "slots",
                columns: new[] { "provider_id", "starts_at" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_slots_sitting_id", table: "slots", column: "sitting_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "providers");

            migrationBuilder.DropTable(name: "seat_claims");

            migrationBuilder.DropTable(name: "sitting_quarters");

            migrationBuilder.DropTable(name: "sitting_templates");

            migrationBuilder.DropTable(name: "slots");

            migrationBuilder.DropTable(name: "sittings");
        }
    }
}
