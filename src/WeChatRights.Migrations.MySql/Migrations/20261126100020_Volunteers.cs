using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Volunteers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "volunteers",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        weekly_set = table.Column<int>(type: "int", nullable: false),
                        availability_revision = table.Column<int>(type: "int", nullable: false),
                        name = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        phone = table.Column<byte[]>(type: "varbinary(256)", maxLength: 256, nullable: true),
                        phone_index = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: true),
                        sex = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                        guardian = table.Column<string>(
                            type: "varchar(32)",
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        guardian_consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                        home = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        skill_set = table.Column<int>(type: "int", nullable: false),
                        dialects = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        radius_km = table.Column<int>(type: "int", nullable: false),
                        shifts_per_week = table.Column<int>(type: "int", nullable: false),
                        hours_per_week = table.Column<int>(type: "int", nullable: false),
                        nights = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        only_in_pairs = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        wishes = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        excluded_stations = table.Column<string>(
                            type: "varchar(128)",
                            unicode: false,
                            maxLength: 128,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        experienced = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        cleared_on = table.Column<DateOnly>(type: "date", nullable: true),
                        cleared_until = table.Column<DateOnly>(type: "date", nullable: true),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        state_since = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        state_reason = table.Column<string>(
                            type: "varchar(300)",
                            maxLength: 300,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        registered_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        vetted_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        approved_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_volunteers", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "volunteer_black_outs",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        from = table.Column<DateOnly>(type: "date", nullable: false),
                        to = table.Column<DateOnly>(type: "date", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "volunteer_exception_days",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        day = table.Column<DateOnly>(type: "date", nullable: false),
                        free_set = table.Column<int>(type: "int", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "volunteer_qualifications",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        skill = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        title = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        proof_number = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        valid_until = table.Column<DateOnly>(type: "date", nullable: true),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "volunteer_trainings",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        volunteer_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        title = table.Column<string>(
                            type: "varchar(64)",
                            maxLength: 64,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        on = table.Column<DateOnly>(type: "date", nullable: false),
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
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

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
