using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddStandbysAndDutyCalendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "duty_calendars",
                columns: table => new
                {
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_calendars", x => x.volunteer_id);
                    table.ForeignKey(
                        name: "FK_duty_calendars_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "duty_standbys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seat_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_standbys", x => x.id);
                    table.ForeignKey(
                        name: "FK_duty_standbys_roster_seats_seat_id",
                        column: x => x.seat_id,
                        principalTable: "roster_seats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_duty_standbys_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_duty_calendars_digest", table: "duty_calendars", column: "digest", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_duty_standbys_seat_id_volunteer_id",
                table: "duty_standbys",
                columns: new[] { "seat_id", "volunteer_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_duty_standbys_volunteer_id", table: "duty_standbys", column: "volunteer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "duty_calendars");

            migrationBuilder.DropTable(name: "duty_standbys");
        }
    }
}
