using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StaffHandovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "leaving_since", table: "staff_posts", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "staff_handovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    running_staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    begun_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    emptied_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    version = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_handovers", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "handover_choices",
                columns: table => new
                {
                    handover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover_choices", x => new { x.handover_id, x.kind });
                    table.ForeignKey(
                        name: "FK_handover_choices_staff_handovers_handover_id",
                        column: x => x.handover_id,
                        principalTable: "staff_handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "handover_items",
                columns: table => new
                {
                    handover_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_staff_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_handover_items",
                        x => new
                        {
                            x.handover_id,
                            x.kind,
                            x.duty_id,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_handover_items_staff_handovers_handover_id",
                        column: x => x.handover_id,
                        principalTable: "staff_handovers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_staff_handovers_area", table: "staff_handovers", column: "area");

            migrationBuilder.CreateIndex(
                name: "IX_staff_handovers_running_staff_id",
                table: "staff_handovers",
                column: "running_staff_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_staff_handovers_staff_id_begun_at",
                table: "staff_handovers",
                columns: new[] { "staff_id", "begun_at" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "handover_choices");

            migrationBuilder.DropTable(name: "handover_items");

            migrationBuilder.DropTable(name: "staff_handovers");

            migrationBuilder.DropColumn(name: "leaving_since", table: "staff_posts");
        }
    }
}
