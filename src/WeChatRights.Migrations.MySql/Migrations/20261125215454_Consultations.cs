using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Consultations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "providers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        county = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        name = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        profession = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        sex = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        firm = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        licence_number = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        licence_until = table.Column<DateOnly>(type: "date", nullable: true),
                        specialities = table.Column<string>(
                            type: "varchar(16)",
                            unicode: false,
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        languages = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        for_minors = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        verified_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        verified_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        left_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_providers", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "seat_claims",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        slot_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        seat = table.Column<int>(type: "int", nullable: false),
                        session_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_seat_claims", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "sitting_templates",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        day = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
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
                        station = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        from = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                        to = table.Column<TimeOnly>(type: "time(6)", nullable: false),
                        slot_minutes = table.Column<int>(type: "int", nullable: false),
                        buffer_minutes = table.Column<int>(type: "int", nullable: false),
                        seats = table.Column<int>(type: "int", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_sitting_templates", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "sittings",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        template_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        day = table.Column<DateOnly>(type: "date", nullable: false),
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
                        station = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        begins_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_sittings", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "sitting_quarters",
                    columns: table => new
                    {
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        sitting_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "slots",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        sitting_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                        seats = table.Column<int>(type: "int", nullable: false),
                        closed = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
