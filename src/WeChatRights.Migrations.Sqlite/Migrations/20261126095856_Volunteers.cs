using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Volunteers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "volunteers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weekly_set = table.Column<int>(type: "INTEGER", nullable: false),
                    availability_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", maxLength: 256, nullable: true),
                    phone_index = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    sex = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    guardian = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    guardian_consent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    home = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    skill_set = table.Column<int>(type: "INTEGER", nullable: false),
                    dialects = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    radius_km = table.Column<int>(type: "INTEGER", nullable: false),
                    shifts_per_week = table.Column<int>(type: "INTEGER", nullable: false),
                    hours_per_week = table.Column<int>(type: "INTEGER", nullable: false),
                    nights = table.Column<bool>(type: "INTEGER", nullable: false),
                    only_in_pairs = table.Column<bool>(type: "INTEGER", nullable: false),
                    wishes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    excluded_stations = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: false),
                    experienced = table.Column<bool>(type: "INTEGER", nullable: false),
                    cleared_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cleared_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    state_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state_reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    vetted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteers", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "volunteer_black_outs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_black_outs", x => x.id);
                    table.ForeignKey(
                        name: "FK_volunteer_black_outs_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "volunteer_exception_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    free_set = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_exception_days", x => x.id);
                    table.ForeignKey(
                        name: "FK_volunteer_exception_days_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "volunteer_qualifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    skill = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    proof_number = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_qualifications", x => x.id);
                    table.ForeignKey(
                        name: "FK_volunteer_qualifications_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "volunteer_trainings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    volunteer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_volunteer_trainings", x => x.id);
                    table.ForeignKey(
                        name: "FK_volunteer_trainings_volunteers_volunteer_id",
                        column: x => x.volunteer_id,
                        principalTable: "volunteers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_black_outs_volunteer_id",
                table: "volunteer_black_outs",
                column: "volunteer_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_exception_days_volunteer_id",
                table: "volunteer_exception_days",
                column: "volunteer_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_volunteer_qualifications_volunteer_id",
                table: "volunteer_qualifications",
                column: "volunteer_id"
            );

            migrationBuilder.CreateIndex(name: "IX_volunteer_trainings_volunteer_id", table: "volunteer_trainings", column: "volunteer_id");

            migrationBuilder.CreateIndex(name: "IX_volunteers_home_state", table: "volunteers", columns: new[] { "home", "state" });

            migrationBuilder.CreateIndex(name: "IX_volunteers_phone_index", table: "volunteers", column: "phone_index", unique: true);

            migrationBuilder.CreateIndex(name: "IX_volunteers_staff_id", table: "volunteers", column: "staff_id", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "volunteer_black_outs");

            migrationBuilder.DropTable(name: "volunteer_exception_days");

            migrationBuilder.DropTable(name: "volunteer_qualifications");

            migrationBuilder.DropTable(name: "volunteer_trainings");

            migrationBuilder.DropTable(name: "volunteers");
        }
    }
}
