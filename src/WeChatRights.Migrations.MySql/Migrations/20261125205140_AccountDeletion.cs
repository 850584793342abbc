using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class AccountDeletion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(name: "deletion_due_at", table: "citizens", type: "datetime(6)", nullable: true);

            migrationBuilder.CreateIndex(name: "IX_citizens_created_at", table: "citizens", column: "created_at");

            migrationBuilder.CreateIndex(name: "IX_citizens_deletion_due_at", table: "citizens", column: "deletion_due_at");

            migrationBuilder.CreateIndex(name: "IX_citizen_sessions_citizen_id", table: "citizen_sessions", column: "citizen_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_citizens_created_at", table: "citizens");

            migrationBuilder.DropIndex(name: "IX_citizens_deletion_due_at", table: "citizens");

            migrationBuilder.DropIndex(name: "IX_citizen_sessions_citizen_id", table: "citizen_sessions");

            migrationBuilder.DropColumn(name: "deletion_due_at", table: "citizens");
        }
    }
}
