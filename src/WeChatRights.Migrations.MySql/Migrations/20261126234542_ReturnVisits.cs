using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class ReturnVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .CreateTable(
                    name: "return_visits",
                    columns: table => new
                    {
                        id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        case_id = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                        round = table.Column<int>(type: "int", nullable: false),
                        due_on = table.Column<DateOnly>(type: "date", nullable: false),
                        state = table.Column<string>(
                            type: "varchar(32)",
                            unicode: false,
                            maxLength: 32,
                            nullable: false,
                            collation: "utf8mb4_unicode_520_ci"
                        ),
                        ended_at = table.Column<DateTime>(type: "datetime(6)", nullable: true),
                        tries = table.Column<int>(type: "int", nullable: false),
                        reminded = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        lifted = table.Column<bool>(type: "tinyint(1)", nullable: false),
                        version = table.Column<Guid>(type: "char(36)", nullable: false, collation: "ascii_general_ci"),
                    },
                    constraints: table =>
                    {
                        table.PrimaryKey("PK_return_visits", x => x.id);
                    }
                )
                .Annotation("Relational:Collation", "utf8mb4_unicode_520_ci");

            migrationBuilder.CreateIndex(name: "IX_return_visits_case_id", table: "return_visits", column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_return_visits_state_due_on",
                table: "return_visits",
                columns: new[] { "state", "due_on" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "return_visits");
        }
    }
}
