using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ScreeningPhrasesViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "phrases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    use = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    then = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phrases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "saved_case_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    view = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: true),
                    place = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: true),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    risk = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sort = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_case_views", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "screening_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    topic = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ordered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    called_off_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screening_rounds", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "screening_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    township = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    homes = table.Column<int>(type: "INTEGER", nullable: true),
                    none_reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    notes = table.Column<int>(type: "INTEGER", nullable: false),
                    filed = table.Column<int>(type: "INTEGER", nullable: false),
                    forgotten = table.Column<int>(type: "INTEGER", nullable: false),
                    tell_after = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    above_after = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

            migrationBuilder.CreateTable(
                name: "screening_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    township = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    county = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    danger = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    follow_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    review_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    county_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tell_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
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
            );

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
