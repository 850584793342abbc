using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Rosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "duty_needs",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        day = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        half_day = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        skill = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        mandatory = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        for_children = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        on_holidays = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_duty_needs", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "planning_points",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        run_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        elapsed_ms = table.Column<int>(type: "int", nullable: false),
                        cost = table.Column<long>(type: "bigint", nullable: false),
                        bound = table.Column<long>(type: "bigint", nullable: false),
                        open_seats = table.Column<int>(type: "int", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_planning_points", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "planning_runs",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        week_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_week_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        seconds = table.Column<int>(type: "int", nullable: false),
                        asked_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        attempt = table.Column<int>(type: "int", nullable: false),
                        started_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        lease_until = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        stop_asked = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_planning_runs", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "roster_moves",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        week_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        seat_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        township = table.Column<string>(
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
                        from_volunteer_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        to_volunteer_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        reason = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_roster_moves", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "roster_weeks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        monday = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        opened_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        cost = table.Column<long>(type: "bigint", nullable: true),
                        bound = table.Column<long>(type: "bigint", nullable: true),
                        planned_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        published_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        published_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_roster_weeks", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "roster_seats",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        week_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        day = table.Column<DateOnly>(type: "date", nullable: false),
                        half_day = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        skill = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        mandatory = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        for_children = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        starts_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        ends_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        pinned = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_roster_seats", x => x.id);
                        table.ForeignKey(
                            name: "FK_roster_seats_roster_weeks_week_id",
                            column: x => x.week_id,
                            principalTable: "roster_weeks",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "duties",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        seat_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        week_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        day = table.Column<DateOnly>(type: "date", nullable: false),
                        half_day = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        origin = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_duties", x => x.id);
                        table.ForeignKey(
                            name: "FK_duties_roster_seats_seat_id",
                            column: x => x.seat_id,
                            principalTable: "roster_seats",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                        table.ForeignKey(
                            name: "FK_duties_volunteers_volunteer_id",
                            column: x => x.volunteer_id,
                            principalTable: "volunteers",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "duty_offers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        seat_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        open_seat_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        leaves_seat_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        asked_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        expires_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_duty_offers", x => x.id);
                        table.ForeignKey(
                            name: "FK_duty_offers_roster_seats_seat_id",
                            column: x => x.seat_id,
                            principalTable: "roster_seats",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Cascade
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_duties_seat_id", table: "duties", column: "seat_id", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duties_volunteer_id_day_half_day",
                table: "duties",
                columns: new[] { "volunteer_id", "day", "half_day" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_duties_week_id", table: "duties", column: "week_id");

            migrationBuilder.CreateIndex(name: "IX_duty_needs_township", table: "duty_needs", column: "township");

            migrationBuilder.CreateIndex(name: "IX_duty_offers_open_seat_id", table: "duty_offers", column: "open_seat_id", unique: true);

            migrationBuilder.CreateIndex(name: "IX_duty_offers_seat_id", table: "duty_offers", column: "seat_id");

            migrationBuilder.CreateIndex(
                name: "IX_duty_offers_state_expires_at",
                table: "duty_offers",
                columns: new[] { "state", "expires_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_duty_offers_volunteer_id_state",
                table: "duty_offers",
                columns: new[] { "volunteer_id", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_planning_points_run_id_elapsed_ms",
                table: "planning_points",
                columns: new[] { "run_id", "elapsed_ms" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_planning_runs_open_week_id",
                table: "planning_runs",
                column: "open_week_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_planning_runs_week_id_asked_at",
                table: "planning_runs",
                columns: new[] { "week_id", "asked_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_roster_moves_seat_id", table: "roster_moves", column: "seat_id");

            migrationBuilder.CreateIndex(name: "IX_roster_moves_week_id_at", table: "roster_moves", columns: new[] { "week_id", "at" });

            migrationBuilder.CreateIndex(name: "IX_roster_seats_starts_at", table: "roster_seats", column: "starts_at");

            migrationBuilder.CreateIndex(
                name: "IX_roster_seats_week_id_township",
                table: "roster_seats",
                columns: new[] { "week_id", "township" }
            );

            migrationBuilder.CreateIndex(name: "IX_roster_weeks_monday", table: "roster_weeks", column: "monday", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "duties");

            migrationBuilder.DropTable(name: "duty_needs");

            migrationBuilder.DropTable(name: "duty_offers");

            migrationBuilder.DropTable(name: "planning_points");

            migrationBuilder.DropTable(name: "planning_runs");

            migrationBuilder.DropTable(name: "roster_moves");

            migrationBuilder.DropTable(name: "roster_seats");

            migrationBuilder.DropTable(name: "roster_weeks");
        }
    }
}
