using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class ScreeningPhrasesViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "phrases",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        owner = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        staff_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        use = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        category = table.Column<string>(
                            type: "varchar(8)",
                            unicode: false,
                            maxLength: 8,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        title = table.Column<string>(
                            type: "varchar(30)",
                            maxLength: 30,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        text = table.Column<string>(
                            type: "varchar(1000)",
                            maxLength: 1000,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        then = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_phrases", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "saved_case_views",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        saved_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        name = table.Column<string>(
                            type: "varchar(20)",
                            maxLength: 20,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        position = table.Column<int>(type: "int", nullable: false),
                        view = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        category = table.Column<string>(
                            type: "varchar(8)",
                            unicode: false,
                            maxLength: 8,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        place = table.Column<string>(
                            type: "varchar(12)",
                            unicode: false,
                            maxLength: 12,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        status = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        risk = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        owner_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        due = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        from = table.Column<DateOnly>(type: "date", nullable: true),
                        until = table.Column<DateOnly>(type: "date", nullable: true),
                        sort = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_saved_case_views", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "screening_rounds",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        area = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        topic = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        remark = table.Column<string>(
                            type: "varchar(200)",
                            maxLength: 200,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        first_day = table.Column<DateOnly>(type: "date", nullable: false),
                        last_day = table.Column<DateOnly>(type: "date", nullable: false),
                        ordered_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        ordered_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        called_off_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_screening_rounds", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "screening_tasks",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        round_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        county = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        first_day = table.Column<DateOnly>(type: "date", nullable: false),
                        last_day = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        homes = table.Column<int>(type: "int", nullable: true),
                        none_reason = table.Column<string>(
                            type: "varchar(100)",
                            maxLength: 100,
                            nullable: true,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        done_by = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        done_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        notes = table.Column<int>(type: "int", nullable: false),
                        filed = table.Column<int>(type: "int", nullable: false),
                        forgotten = table.Column<int>(type: "int", nullable: false),
                        tell_after = table.Column<DateOnly>(type: "date", nullable: true),
                        above_after = table.Column<DateOnly>(type: "date", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_screening_tasks", x => x.id);
                        table.ForeignKey(
                            name: "FK_screening_tasks_screening_rounds_round_id",
                            column: x => x.round_id,
                            principalTable: "screening_rounds",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder
                .CreateTable(
                    name: "screening_notes",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        task_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        unit = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        township = table.Column<string>(
                            type: "varchar(12)",
                            maxLength: 12,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
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
                        danger = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        content = table.Column<byte[]>(type: "longblob", maxLength: 8192, nullable: false),
                        written_by = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        written_at = table.Column<DateTime>(type: "datetime(6)", nullable: false),
                        last_day = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        follow_up_on = table.Column<DateOnly>(type: "date", nullable: true),
                        review_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        county_by = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        tell_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: true, collation: "ascii_general_ci"),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_screening_notes", x => x.id);
                        table.ForeignKey(
                            name: "FK_screening_notes_screening_tasks_task_id",
                            column: x => x.task_id,
                            principalTable: "screening_tasks",
                            principalColumn: "id",
                            onDelete: ReferentialAction.Restrict
                        );
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_phrases_staff_id", table: "phrases", column: "staff_id");

            migrationBuilder.CreateIndex(name: "IX_phrases_unit", table: "phrases", column: "unit");

            migrationBuilder.CreateIndex(name: "IX_saved_case_views_saved_by", table: "saved_case_views", column: "saved_by");

            migrationBuilder.CreateIndex(name: "IX_saved_case_views_unit", table: "saved_case_views", column: "unit");

            migrationBuilder.CreateIndex(
                name: "IX_screening_notes_county_state",
                table: "screening_notes",
                columns: new[] { "county", "state" }
            );

            migrationBuilder.CreateIndex(name: "IX_screening_notes_last_day", table: "screening_notes", column: "last_day");

            migrationBuilder.CreateIndex(name: "IX_screening_notes_task_id", table: "screening_notes", column: "task_id");

            migrationBuilder.CreateIndex(name: "IX_screening_notes_tell_at", table: "screening_notes", column: "tell_at");

            migrationBuilder.CreateIndex(
                name: "IX_screening_notes_township_state",
                table: "screening_notes",
                columns: new[] { "township", "state" }
            );

            migrationBuilder.CreateIndex(name: "IX_screening_rounds_ordered_at", table: "screening_rounds", column: "ordered_at");

            migrationBuilder.CreateIndex(
                name: "IX_screening_tasks_county_state",
                table: "screening_tasks",
                columns: new[] { "county", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_screening_tasks_round_id_unit",
                table: "screening_tasks",
                columns: new[] { "round_id", "unit" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_screening_tasks_tell_after", table: "screening_tasks", column: "tell_after");

            migrationBuilder.CreateIndex(
                name: "IX_screening_tasks_township_state",
                table: "screening_tasks",
                columns: new[] { "township", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_screening_tasks_unit_state",
                table: "screening_tasks",
                columns: new[] { "unit", "state" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "phrases");

            migrationBuilder.DropTable(name: "saved_case_views");

            migrationBuilder.DropTable(name: "screening_notes");

            migrationBuilder.DropTable(name: "screening_tasks");

            migrationBuilder.DropTable(name: "screening_rounds");
        }
    }
}
