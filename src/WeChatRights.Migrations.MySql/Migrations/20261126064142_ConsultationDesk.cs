using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class ConsultationDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(name: "count", table: "staff_notices", type: "int", nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing",
                table: "slots",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "None",
                collation: "utf8mb4_unicode_520_ci"
            );

            // Why they were closed was not written down before.
            migrationBuilder.Sql("UPDATE slots SET closing = 'Ended' WHERE closed = 1");

            migrationBuilder.AddColumn<Guid>(
                name: "citizen_id",
                table: "seat_claims",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder.AddColumn<Guid>(
                name: "staff_id",
                table: "providers",
                type: "char(36)",
                nullable: true,
                collation: "ascii_general_ci"
            );

            migrationBuilder
                .AlterColumn<Guid>(
                    name: "case_id",
                    table: "notices",
                    type: "char(36)",
                    nullable: true,
                    collation: "ascii_general_ci",
                    oldClrType: typeof(Guid),
                    oldType: "char(36)"
                )
                .OldAnnotation("Relational:Collation", "ascii_general_ci");

            migrationBuilder.AddColumn<string>(
                name: "video_link",
                table: "bookings",
                type: "varchar(300)",
                maxLength: 300,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder
                .CreateTable(
                    name: "advice_notes",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        replaces_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        signed_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        signed_name = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        signed_role = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        signed_unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        signed_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        advice = table.Column<byte[]>(type: "longblob", nullable: false),
                        hash = table.Column<string>(
                            type: "varchar(64)",
                            unicode: false,
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_advice_notes", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "busy_times",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        imported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_busy_times", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "calendar_addresses",
                    columns: table => new
                    {
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                        issued_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_calendar_addresses", x => x.provider_id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "follow_ups",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        next_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        answer = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        answered_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_follow_ups", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "provider_clients",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        phone_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                        id_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                        label = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                        declared_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_provider_clients", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "reported_conflicts",
                    columns: table => new
                    {
                        booking_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        provider_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        reported_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_reported_conflicts", x => new { x.booking_id, x.provider_id });
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "waiting_entries",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        citizen_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        county = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        topic = table.Column<string>(
                            type: "varchar(16)",
                            unicode: false,
                            maxLength: 16,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        urgent = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        kind = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        woman_only = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        last_day = table.Column<DateOnly>(type: "date", nullable: false),
                        may_message = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        joined_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        passes = table.Column<int>(type: "int", nullable: false),
                        open_place = table.Column<int>(type: "int", nullable: true),
                        end = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_waiting_entries", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "waiting_offers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        entry_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_entry_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        slot_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        offered_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        outcome = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_waiting_offers", x => x.id);
                        table.ForeignKey(
                            name: "FK_waiting_offers_waiting_entries_entry_id",
                            column: x => x.entry_id,
                            principalTable: "waiting_entries",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_slots_starts_at", table: "slots", column: "starts_at");

            migrationBuilder.CreateIndex(name: "IX_providers_staff_id", table: "providers", column: "staff_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_notices_citizen_id_at", table: "notices", columns: new[] { "citizen_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_advice_notes_case_id", table: "advice_notes", column: "case_id");

            migrationBuilder.CreateIndex(name: "IX_advice_notes_replaces_id", table: "advice_notes", column: "replaces_id", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_busy_times_provider_id_ends_at",
                table: "busy_times",
                columns: new[] { "provider_id", "ends_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_calendar_addresses_digest", table: "calendar_addresses", column: "digest", unique: true);

            migrationBuilder.CreateIndex(name: "IX_follow_ups_next_at", table: "follow_ups", column: "next_at");

            migrationBuilder.CreateIndex(name: "IX_provider_clients_provider_id", table: "provider_clients", column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_citizen_id_open_place",
                table: "waiting_entries",
                columns: new[] { "citizen_id", "open_place" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_waiting_entries_ended_at", table: "waiting_entries", column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_entries_open_place_joined_at",
                table: "waiting_entries",
                columns: new[] { "open_place", "joined_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_waiting_offers_entry_id_slot_id",
                table: "waiting_offers",
                columns: new[] { "entry_id", "slot_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_waiting_offers_open_entry_id",
                table: "waiting_offers",
                column: "open_entry_id",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "advice_notes");

            migrationBuilder.DropTable(name: "busy_times");

            migrationBuilder.DropTable(name: "calendar_addresses");

            migrationBuilder.DropTable(name: "follow_ups");

            migrationBuilder.DropTable(name: "provider_clients");

            migrationBuilder.DropTable(name: "reported_conflicts");

            migrationBuilder.DropTable(name: "waiting_offers");

            migrationBuilder.DropTable(name: "waiting_entries");

            migrationBuilder.DropIndex(name: "IX_slots_starts_at", table: "slots");

            migrationBuilder.DropIndex(name: "IX_providers_staff_id", table: "providers");

            migrationBuilder.DropIndex(name: "IX_notices_citizen_id_at", table: "notices");

            migrationBuilder.DropColumn(name: "count", table: "staff_notices");

            migrationBuilder.DropColumn(name: "closing", table: "slots");

            migrationBuilder.DropColumn(name: "citizen_id", table: "seat_claims");

            migrationBuilder.DropColumn(name: "staff_id", table: "providers");

            migrationBuilder.DropColumn(name: "video_link", table: "bookings");

            migrationBuilder
                .AlterColumn<Guid>(
                    name: "case_id",
                    table: "notices",
                    type: "char(36)",
                    nullable: false,
                    defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                    collation: "ascii_general_ci",
                    oldClrType: typeof(Guid),
                    oldType: "char(36)",
                    oldNullable: true
                )
                .OldAnnotation("Relational:Collation", "ascii_general_ci");
        }
    }
}
